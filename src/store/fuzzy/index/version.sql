SELECT value FROM setting WHERE name = 'fuzzy index';
