ORDER BY unit.id;
