DELETE FROM document WHERE NOT EXISTS (SELECT 1 FROM unit WHERE unit.document = document.id);
