SELECT segment.id, language.tag
FROM segment
JOIN language ON language.id = segment.language
WHERE segment.normal_hash = ?1 AND segment.text = ?2;
