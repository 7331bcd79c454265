-- What a link's weight is the sum of, a line each: what was compared, how far it agrees, bits. Null where no weight decided.
ALTER TABLE link ADD COLUMN weights VARCHAR(4000);
