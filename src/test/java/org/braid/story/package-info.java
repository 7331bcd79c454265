/** Made-up histories: what senders do night after night, and what a simple model believes of it. Knows nothing of the product. */
package org.braid.story;
