INSERT INTO variant (unit, place, segment, markup, extra) VALUES (?1, ?2, ?3, ?4, ?5);
