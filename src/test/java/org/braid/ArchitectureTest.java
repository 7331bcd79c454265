package org.braid;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** What the house style forbids and a machine can see. */
@AnalyzeClasses(packages = "org.braid", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> STORES = describe(
            "are stores", type -> outermost(type).isAnnotatedWith("org.springframework.stereotype.Repository"));

    private static final DescribedPredicate<JavaClass> SPRING = resideInAPackage("org.springframework..")
            .and(describe(
                    "other than the names of the modules",
                    type -> !type.getPackageName().startsWith("org.springframework.modulith")));

    @ArchTest
    static final ArchRule names_say_what_a_type_is = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|Common|Abstract)")
            .orShould()
            .haveNameMatching(".*[.$](Util|Helper|Abstract|Common)[A-Z][^.$]*");

    @ArchTest
    static final ArchRule time_is_handed_in = noClasses()
            .that()
            .resideOutsideOfPackage("org.braid.cli..")
            .should()
            .accessTargetWhere(describe("reads the machine's clock", ArchitectureTest::readsTheClock));

    @ArchTest
    static final ArchRule only_the_routes_know_camel = only("org.braid.route..").know("org.apache.camel..");

    @ArchTest
    static final ArchRule only_readers_and_writers_know_workbooks = only(
                    "org.braid.feed..",
                    "org.braid.report..",
                    "org.braid.returning..",
                    "org.braid.sample..",
                    "org.braid.template..")
            .know("org.apache.poi..");

    @ArchTest
    static final ArchRule only_mappings_know_expressions =
            only("org.braid.mapping..").know("dev.cel..");

    @ArchTest
    static final ArchRule only_readers_and_writers_know_fhir_objects =
            only("org.braid.report..", "org.braid.view..", "org.braid.fhir..").know("ca.uhn.fhir..", "org.hl7.fhir..");

    @ArchTest
    static final ArchRule only_what_assembles_and_what_stores_knows_spring = noClasses()
            .that(DescribedPredicate.not(STORES))
            .and()
            .resideOutsideOfPackages("org.braid.cli..", "org.braid.route..", "org.braid.web..")
            .should()
            .dependOnClassesThat(SPRING);

    @ArchTest
    static final ArchRule only_stores_know_the_database = noClasses()
            .that(DescribedPredicate.not(STORES))
            .and()
            .resideOutsideOfPackage("org.braid.cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.h2..", "org.flywaydb.."));

    @ArchTest
    static final ArchRule only_the_command_line_prints = noClasses()
            .that()
            .resideOutsideOfPackage("org.braid.cli..")
            .should()
            .accessField(System.class, "out");

    @ArchTest
    static final ArchRule there_is_one_log = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule constructors_take_what_a_type_needs = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    /** The packages that may know a library. */
    private record Only(List<String> packages) {
        ArchRule know(String... library) {
            return noClasses()
                    .that()
                    .resideOutsideOfPackages(packages.toArray(String[]::new))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(library));
        }
    }

    private static Only only(String... packages) {
        return new Only(List.of(packages));
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        if (owner.isEquivalentTo(System.class)) {
            return Set.of("currentTimeMillis", "nanoTime").contains(name);
        }
        if (owner.isEquivalentTo(Clock.class)) {
            return name.startsWith("system");
        }
        return owner.getPackageName().startsWith("java.time") && name.equals("now") && !takesAClock(access);
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget method
                && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
