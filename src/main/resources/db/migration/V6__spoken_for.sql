-- Until when each delivery that counted spoke for each of its scopes: an older extract, sent late, does not know what
-- comes after it. The end is the first day after the period.
CREATE TABLE spoken_for (
    night     INT NOT NULL,
    delivery  BIGINT NOT NULL,
    source    VARCHAR(128) NOT NULL,
    scope     VARCHAR(64) NOT NULL,
    spoken_to DATE NOT NULL,
    PRIMARY KEY (night, delivery, scope)
);
CREATE INDEX spoken_for_source ON spoken_for (source, scope);

-- What was kept by the delivery, for the scopes of which it said something new.
INSERT INTO spoken_for (night, delivery, source, scope, spoken_to)
SELECT DISTINCT r.night, r.delivery, r.source, s.authority, r.spoken_to
  FROM reading r
  JOIN statement s ON s.delivery = r.delivery AND s.source = r.source
 WHERE r.outcome = 'READ' AND r.spoken_to IS NOT NULL;

ALTER TABLE reading DROP COLUMN spoken_to;
