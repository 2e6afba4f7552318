SELECT id FROM unit WHERE digest = ?1;
