SELECT id, batch FROM unit WHERE digest = ?1;
