DELETE FROM unit WHERE batch = ?1;
