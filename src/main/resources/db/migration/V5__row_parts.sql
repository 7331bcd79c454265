-- A row may state more than one thing: a payment and its fee, two funders' shares. Its own statement counts as the row; the
-- others are parts of it, and count none.
ALTER TABLE statement ADD COLUMN row_part BOOLEAN DEFAULT FALSE NOT NULL;
