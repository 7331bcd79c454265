package org.braid.report;

import java.util.List;
import org.braid.entitlement.CareEvent;
import org.braid.record.BudgetRecord;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/** What the person and a funder agreed on: a Contract for each agreement, with a term for rights and one for duties. */
final class FhirContracts {
    private FhirContracts() {}

    static List<CareEvent> agreements(BudgetRecord record) {
        return record.events().stream()
                .filter(event -> event.kind() == CareEvent.Kind.AGREEMENT)
                .toList();
    }

    static Contract of(BudgetRecord record, CareEvent agreement, Patient patient) {
        var contract = new Contract();
        var key = agreement.key();
        contract.setId(FhirNames.id(
                "Contract", record.person(), key.text(), agreement.valid().toString()));
        contract.addIdentifier(FhirNames.identifier("statement", key.text()));
        var plan = FhirNames.text(agreement.plan().reference());
        if (!plan.isEmpty()) {
            contract.addIdentifier(FhirNames.identifier("plan", plan));
        }
        contract.setStatus(Contract.ContractStatus.EXECUTED);
        contract.setApplies(FhirNames.period(agreement.valid()));
        contract.addSubject(FhirNames.to(patient));
        if (!key.authority().isBlank()) {
            contract.addAuthority(new Reference().setDisplay(FhirNames.text(key.authority())));
        }
        contract.setScope(FhirNames.concept("stream", agreement.stream().code()));
        var happening = agreement.happening();
        if (happening != null) {
            term(contract, "RIGHTS", happening.rights());
            term(contract, "RESPONSIBILITIES", happening.responsibilities());
        }
        return contract;
    }

    private static void term(Contract contract, String type, String words) {
        var text = FhirNames.text(words);
        if (!text.isEmpty()) {
            contract.addTerm()
                    .setType(FhirNames.concept("agreement-term", type))
                    .setOffer(offer(text));
        }
    }

    private static Contract.ContractOfferComponent offer(String text) {
        return new Contract.ContractOfferComponent().setText(text);
    }
}
