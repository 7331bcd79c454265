-- Which mapping files may read deliveries: the file by its feed and name, and its content with all that it uses by the hash.
-- One row for each acceptance; none is ever changed or deleted.
CREATE TABLE mapping_acceptance (
    acceptance   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source       VARCHAR(128) NOT NULL,
    mapping_hash CHAR(64) NOT NULL,
    accepted_by  VARCHAR(128) NOT NULL,
    reason       VARCHAR(1000) NOT NULL,
    accepted_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX mapping_acceptance_source ON mapping_acceptance (source, mapping_hash);

-- What published nights read by stands as it is.
INSERT INTO mapping_acceptance (source, mapping_hash, accepted_by, reason, accepted_at)
SELECT r.source, r.mapping_hash, 'braid', 'read by before acceptances were kept', MIN(n.known_at)
  FROM reading r
  JOIN night n ON n.night = r.night
 WHERE r.outcome = 'READ' AND n.published
 GROUP BY r.source, r.mapping_hash
 ORDER BY MIN(n.known_at), r.source;
