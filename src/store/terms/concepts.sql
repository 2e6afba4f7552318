SELECT concept.name, concept.domain, concept.definition, term.id AS term,
       term.language, term.text, term.status, term.part_of_speech, term.gender, term.note, term.source,
       term.valid_from, term.valid_until, term.forms, term.exceptions
FROM concept
LEFT JOIN term ON term.concept = concept.id
ORDER BY concept.name, term.id;
