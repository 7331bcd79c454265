package org.braid.entitlement;

import org.braid.audit.SourceRef;

/**
 * Where a statement comes from.
 *
 * @param delivery the SHA-256 of the bytes received, in hexadecimal: the archive keeps them under it
 * @param mapping the SHA-256 of the mapping file that read it
 * @param rule the mapping file and the line of the rule: {@code mappings/social-care/mapping.yaml:41}
 */
public record Provenance(String delivery, SourceRef place, String mapping, String rule) {}
