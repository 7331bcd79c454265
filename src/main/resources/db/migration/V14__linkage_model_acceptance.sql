-- With the mappings, the linkage model is accepted: as source 'linkage.yaml', by the hash of its file. The one that the last
-- published night linked by stands as it is; its hash is what the basis of the night's links begins with.
INSERT INTO mapping_acceptance (source, mapping_hash, accepted_by, reason, accepted_at)
SELECT 'linkage.yaml', SUBSTRING(link_basis, 1, 64), 'braid', 'linked by before acceptances of it were kept', known_at
  FROM night
 WHERE link_basis IS NOT NULL
   AND night = (SELECT MAX(night) FROM night WHERE published);
