SELECT language.tag AS language, segment.text, variant.markup, variant.extra
FROM variant
JOIN segment ON segment.id = variant.segment
JOIN language ON language.id = segment.language
WHERE variant.unit = ?1
ORDER BY variant.place;
