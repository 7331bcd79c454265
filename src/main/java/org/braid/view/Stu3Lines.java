package org.braid.view;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.view.ResourceLines.Source;

/**
 * Writes resources of FHIR STU3, one a line, down as R4, so that every line keeps its number. One that cannot be converted
 * is told and leaves a blank line; what is no resource stays as it is, and is told by who reads it.
 */
public final class Stu3Lines {
    private final Source source;
    private final Set<String> wanted;
    private final Consumer<Finding> broken;
    private final JsonFactory json;

    private Stu3Lines(Source source, Views views, Consumer<Finding> broken) {
        this.source = source;
        this.broken = broken;
        wanted = views.all().stream().map(View::resource).collect(Collectors.toSet());
        json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(source.depth())
                        .maxStringLength(source.lineLength())
                        .build())
                .build();
    }

    /**
     * @param views say which resources are read: those of other types are not converted
     * @param lines is told the number of each line
     * @param broken is told what cannot be converted
     */
    public static void convert(
            Source source, Views views, OutputStream to, LongConsumer lines, Consumer<Finding> broken)
            throws IOException {
        var conversion = new Stu3Lines(source, views, broken);
        try (var all = new Lines(source.path(), source.lineLength())) {
            long written = 0;
            while (all.next()) {
                lines.accept(all.number());
                for (; written < all.number() - 1; written++) {
                    to.write('\n');
                }
                conversion.line(all, to);
            }
        }
    }

    private void line(Lines line, OutputStream to) throws IOException {
        if (line.tooLong()) {
            tell(FindingCode.TOO_LARGE, line, "", "more than %d bytes".formatted(source.lineLength()));
        } else if (isToBeConverted(type(line))) {
            convert(line, to);
        } else {
            to.write(line.buffer(), line.start(), line.length());
        }
    }

    private void convert(Lines line, OutputStream to) throws IOException {
        try {
            to.write(Stu3Resource.asR4(line.buffer(), line.start(), line.length()));
        } catch (NotConverted fault) {
            tell(FindingCode.NOT_CONVERTED, line, fault.path(), String.valueOf(fault.getMessage()));
        }
    }

    /** What has another name in R4, or none, is also wanted: who reads it knows only the names of R4. */
    private boolean isToBeConverted(String type) {
        return !type.isEmpty() && (wanted.contains(type) || !Stu3Resource.hasItsNameInR4(type));
    }

    /** Blank where the line is no resource, or none that may be read. */
    private String type(Lines line) {
        var type = "";
        try (var parser = json.createParser(line.buffer(), line.start(), line.length())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return "";
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var names = parser.currentName().equals("resourceType");
                parser.nextToken();
                type = names ? parser.getValueAsString("") : type;
                parser.skipChildren();
            }
            return parser.nextToken() == null ? type : "";
        } catch (JacksonException notJson) {
            return "";
        } catch (IOException e) {
            throw new IllegalStateException("These bytes are in memory.", e);
        }
    }

    private void tell(FindingCode code, Lines line, String path, String value) {
        broken.accept(new Finding(code, new SourceRef(source.name(), "", line.number(), path), "", value));
    }
}
