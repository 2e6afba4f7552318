SELECT id, kind, origin, time, user, counts, undone FROM batch ORDER BY id DESC;
