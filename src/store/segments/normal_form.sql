SELECT value FROM setting WHERE name = 'normal form';
