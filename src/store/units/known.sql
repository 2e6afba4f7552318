SELECT 1 FROM unit WHERE digest = ?1;
