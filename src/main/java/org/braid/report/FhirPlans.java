package org.braid.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Plan;
import org.braid.entitlement.Statement;
import org.braid.record.BudgetRecord;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Patient;

/** What the money is for: a CarePlan for each plan of a stream, with its outcomes as Goals. */
final class FhirPlans {
    private final BudgetRecord record;
    private final Patient patient;
    private final CoverageEligibilityResponse budget;
    private final List<CarePlan> carePlans = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();

    FhirPlans(BudgetRecord record, Patient patient, CoverageEligibilityResponse budget) {
        this.record = record;
        this.patient = patient;
        this.budget = budget;
        var lines = record.lines().stream()
                .flatMap(line ->
                        Stream.of(line.entitlement(), record.allocated(line).by()))
                .distinct()
                .map(entitlement -> (Statement) entitlement)
                .filter(line -> !line.plan().equals(Plan.NONE));
        Stream.concat(lines, record.events().stream())
                .collect(Collectors.groupingBy(Key::of, TreeMap::new, Collectors.toList()))
                .forEach(this::add);
    }

    List<CarePlan> carePlans() {
        return carePlans;
    }

    List<Goal> goals() {
        return goals;
    }

    private void add(Key key, List<Statement> statements) {
        var carePlan = carePlan(key, statements);
        distinct(statements, plan -> plan.outcomes().stream()).forEach(outcome -> aim(carePlan, goal(key, outcome)));
        statements.stream()
                .map(Statement::plan)
                .filter(plan -> !plan.purpose().isBlank())
                .distinct()
                .forEach(plan -> aim(carePlan, saving(key, plan)));
        FhirActivities.of(record.validAt(), statements).forEach(carePlan::addActivity);
        carePlans.add(carePlan);
    }

    private CarePlan carePlan(Key key, List<Statement> statements) {
        var carePlan = new CarePlan();
        carePlan.setId(FhirNames.id("CarePlan", record.person(), key.stream(), key.reference()));
        if (!key.reference().isBlank()) {
            carePlan.addIdentifier(FhirNames.identifier("plan", key.reference()));
        }
        carePlan.setStatus(status(statements));
        carePlan.setIntent(CarePlan.CarePlanIntent.PLAN);
        carePlan.addCategory(FhirNames.concept("stream", key.stream()));
        carePlan.setSubject(FhirNames.to(patient));
        carePlan.addSupportingInfo(FhirNames.to(budget));
        var wishes = distinct(statements, plan -> Stream.of(plan.wishes()));
        return wishes.isEmpty() ? carePlan : carePlan.setDescription(String.join("\n", wishes));
    }

    /** Only what lasts says whether a plan is in force: a review is over in a day. */
    private CarePlan.CarePlanStatus status(List<Statement> statements) {
        var lasting = statements.stream()
                .filter(FhirPlans::lasts)
                .map(Statement::valid)
                .toList();
        if (lasting.isEmpty()) {
            return CarePlan.CarePlanStatus.UNKNOWN;
        }
        if (lasting.stream().anyMatch(valid -> valid.contains(record.validAt()))) {
            return CarePlan.CarePlanStatus.ACTIVE;
        }
        return lasting.stream().anyMatch(valid -> valid.startInclusive().isAfter(record.validAt()))
                ? CarePlan.CarePlanStatus.DRAFT
                : CarePlan.CarePlanStatus.COMPLETED;
    }

    private static boolean lasts(Statement statement) {
        return !(statement instanceof CareEvent event) || event.kind() == CareEvent.Kind.PLAN;
    }

    private void aim(CarePlan carePlan, Goal goal) {
        goals.add(goal);
        carePlan.addGoal(FhirNames.to(goal));
    }

    private Goal goal(Key key, String aim) {
        var goal = new Goal();
        goal.setId(FhirNames.id("Goal", record.person(), key.stream(), key.reference(), aim));
        goal.setLifecycleStatus(Goal.GoalLifecycleStatus.ACTIVE);
        goal.getDescription().setText(aim);
        return goal.setSubject(FhirNames.to(patient));
    }

    private Goal saving(Key key, Plan plan) {
        var goal = goal(key, "Save up for " + FhirNames.text(plan.purpose()));
        if (plan.targetDate() != null) {
            goal.addTarget().setDue(FhirNames.date(plan.targetDate()));
        }
        return goal;
    }

    private static List<String> distinct(List<Statement> statements, Function<Plan, Stream<String>> texts) {
        return statements.stream()
                .map(Statement::plan)
                .flatMap(texts)
                .map(FhirNames::text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** Plans of two streams are two, even under one reference: each has its own funder to answer to. */
    private record Key(String stream, String reference) implements Comparable<Key> {
        static Key of(Statement statement) {
            return new Key(statement.stream().code(), statement.plan().reference());
        }

        @Override
        public int compareTo(Key other) {
            var byStream = stream.compareTo(other.stream);
            return byStream == 0 ? reference.compareTo(other.reference) : byStream;
        }
    }
}
