package org.braid.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.braid.report.FhirNames;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.DiscriminatorType;
import org.hl7.fhir.r4.model.ElementDefinition.SlicingRules;
import org.hl7.fhir.r4.model.Enumerations.BindingStrength;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.ExtensionContextType;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;

/** Writes one profile or extension: a base, and what it says more. Elements are said in the order of the base. */
final class Profile {
    private final StructureDefinition definition = new StructureDefinition();
    private final String type;

    private Profile(String name, String type, String title) {
        this.type = type;
        definition.setId(name);
        definition.setUrl(FhirNames.definition(name)).setVersion(Guide.VERSION).setName(Guide.name(name));
        definition.setTitle(title).setStatus(PublicationStatus.ACTIVE).setExperimental(false);
        definition.setDescription(title + ".").setFhirVersion(FHIRVersion._4_0_1);
        definition.setAbstract(false).setType(type);
        definition.setBaseDefinition("http://hl7.org/fhir/StructureDefinition/" + type);
        definition.setDerivation(TypeDerivationRule.CONSTRAINT);
    }

    static Profile of(String name, String type, String title) {
        var profile = new Profile(name, type, title);
        profile.definition.setKind(StructureDefinitionKind.RESOURCE);
        profile.element("").setShort(title);
        return profile;
    }

    /** @param context the element that may carry it */
    static Profile extension(String name, String context, String title) {
        var profile = new Profile(name, "Extension", title);
        profile.definition.setKind(StructureDefinitionKind.COMPLEXTYPE);
        profile.definition.addContext().setType(ExtensionContextType.ELEMENT).setExpression(context);
        profile.element("").setShort(title);
        return profile;
    }

    StructureDefinition definition() {
        return definition;
    }

    private ElementDefinition element(String path) {
        return element(path, path);
    }

    private ElementDefinition element(String id, String path) {
        var element = definition.getDifferential().addElement();
        element.setPath(path.isEmpty() ? type : type + "." + path);
        element.setId(id.isEmpty() ? type : type + "." + id);
        return element;
    }

    Profile needs(String path, String meaning) {
        element(path).setShort(meaning).setMin(1);
        return this;
    }

    Profile only(String path, int most, String meaning) {
        element(path).setShort(meaning).setMin(most).setMax(Integer.toString(most));
        return this;
    }

    Profile without(String path) {
        element(path).setMax("0");
        return this;
    }

    Profile fixed(String path, Type value) {
        element(path).setMin(1).setFixed(value);
        return this;
    }

    /** Exactly one concept of one of our code systems. */
    Profile one(String path, String codes, String meaning) {
        element(path)
                .setShort(meaning)
                .setMin(1)
                .setMax("1")
                .getBinding()
                .setStrength(BindingStrength.REQUIRED)
                .setValueSet(Codes.valueSetUrl(codes));
        return this;
    }

    /** A concept of an open list of ours: a new stream needs no release. */
    Profile oneOpen(String path, String codes, String meaning) {
        element(path)
                .setShort(meaning)
                .setMin(1)
                .getBinding()
                .setStrength(BindingStrength.PREFERRED)
                .setValueSet(Codes.valueSetUrl(codes));
        return this;
    }

    /** The slices of an identifier by its system, in this order. */
    Profile identifiers(List<Slice> slices) {
        var sliced = element("identifier");
        sliced.setMin(slices.stream().mapToInt(Slice::min).sum());
        sliced.getSlicing()
                .setRules(SlicingRules.OPEN)
                .addDiscriminator()
                .setType(DiscriminatorType.VALUE)
                .setPath("system");
        for (var slice : slices) {
            var id = "identifier:" + slice.name();
            element(id, "identifier")
                    .setSliceName(slice.name())
                    .setShort(slice.meaning())
                    .setMin(slice.min())
                    .setMax("1");
            element(id + ".system", "identifier.system").setMin(1).setFixed(new UriType(slice.system()));
            element(id + ".value", "identifier.value").setMin(1);
        }
        return this;
    }

    /** @param min how many there must be */
    record Slice(String name, String system, int min, String meaning) {}

    /** Extensions of ours on an element, in this order. */
    Profile extensions(String path, Extra... extras) {
        var at = path.isEmpty() ? "extension" : path + ".extension";
        var sliced = element(at);
        sliced.getSlicing()
                .setOrdered(false)
                .setRules(SlicingRules.OPEN)
                .addDiscriminator()
                .setType(DiscriminatorType.VALUE)
                .setPath("url");
        int least = Stream.of(extras).mapToInt(Extra::min).sum();
        if (least > 0) {
            sliced.setMin(least);
        }
        for (var extra : extras) {
            var slice = element(at + ":" + extra.name(), at).setSliceName(extra.name());
            slice.setMin(extra.min()).setMax(extra.max());
            slice.addType().setCode("Extension").addProfile(FhirNames.definition(extra.name()));
        }
        return this;
    }

    record Extra(String name, int min, String max) {}

    /** The parts of an extension that is made of several, in this order; then it has no value of its own. */
    Profile parts(Part... parts) {
        var sliced = element("extension");
        sliced.getSlicing()
                .setOrdered(false)
                .setRules(SlicingRules.OPEN)
                .addDiscriminator()
                .setType(DiscriminatorType.VALUE)
                .setPath("url");
        int least = Stream.of(parts).mapToInt(Part::min).sum();
        if (least > 0) {
            sliced.setMin(least);
        }
        for (var part : parts) {
            part(part);
        }
        element("url").setFixed(new UriType(definition.getUrl()));
        return without("value[x]");
    }

    private void part(Part part) {
        var id = "extension:" + part.name();
        element(id, "extension")
                .setSliceName(part.name())
                .setShort(part.meaning())
                .setMin(part.min())
                .setMax(part.max());
        element(id + ".url", "extension.url").setFixed(new UriType(part.name()));
        if (!part.type().isEmpty()) {
            element(id + ".value[x]", "extension.value[x]").addType().setCode(part.type());
        }
    }

    /** @param type of its value; blank where it is made of parts itself */
    record Part(String name, int min, String max, String type, String meaning) {}

    /** An extension with one value. */
    Profile value(String valueType, String meaning) {
        without("extension");
        element("url").setFixed(new UriType(definition.getUrl()));
        var value = element("value[x]").setShort(meaning).setMin(1);
        value.addType().setCode(valueType);
        return this;
    }
}
