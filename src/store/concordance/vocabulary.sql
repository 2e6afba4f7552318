SELECT term FROM vocabulary WHERE term >= ?1 AND term < ?2;
