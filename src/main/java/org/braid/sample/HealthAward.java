package org.braid.sample;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the board grants in one decision.
 *
 * @param contract whether it is sent as an agreement (Contract) or as a decision (CoverageEligibilityResponse)
 * @param model the delivery model's code
 */
record HealthAward(
        String reference, boolean contract, boolean joint, String right, String model, Span span, List<Item> items) {
    HealthAward {
        items = List.copyOf(items);
    }

    /**
     * @param term the frequency's code in this feed
     * @param quantity how many units the amount is for, in an agreement
     */
    record Item(String category, String name, Price price, String term, BigDecimal unitPrice, int quantity) {}

    Key key(int item) {
        return new Key(Key.NHS_PHB, HealthFeed.BOARD, reference, Integer.toString(item + 1));
    }

    HealthAward raised(BigDecimal by) {
        var raised = items.stream().map(item -> raised(item, by)).toList();
        return new HealthAward(reference, contract, joint, right, model, span, raised);
    }

    HealthAward unnamed() {
        return new HealthAward("", contract, joint, right, model, span, items);
    }

    private static Item raised(Item item, BigDecimal by) {
        var unitPrice = item.unitPrice().add(by);
        var amount = unitPrice.multiply(BigDecimal.valueOf(item.quantity()));
        return new Item(
                item.category(), item.name(), item.price().withAmount(amount), item.term(), unitPrice, item.quantity());
    }
}
