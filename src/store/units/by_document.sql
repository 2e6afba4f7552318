ORDER BY unit.document, unit.position, unit.id;
