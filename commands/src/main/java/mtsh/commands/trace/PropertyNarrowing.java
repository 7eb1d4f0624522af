package mtsh.commands.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import mtsh.language.ast.Expression.BinaryOperator;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.filter.Operand;
import mtsh.language.filter.PropertyFilter;
import mtsh.language.filter.PropertyFilter.Comparison;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSArray;
import mtsh.store.event.Disposition;
import mtsh.store.event.Status;
import mtsh.store.query.AddressCondition;
import mtsh.store.query.Alternatives;
import mtsh.store.query.AnyOf;
import mtsh.store.query.DeferredCondition;
import mtsh.store.query.DispositionCondition;
import mtsh.store.query.NonAsciiCondition;
import mtsh.store.query.NumberCondition;
import mtsh.store.query.RowCondition;
import mtsh.store.query.StatusCondition;
import mtsh.store.query.TextCondition;
import mtsh.store.query.TextMatch;
import mtsh.store.query.TraceIdCondition;
import mtsh.store.query.Wildcard;

/**
 * {@link Narrowing} for one comparison. The language compares texts by collation, where a store compares characters; the two agree on
 * plain ASCII, so that rows with other characters stay in.
 */
final class PropertyNarrowing {
    private PropertyNarrowing() {}

    static RowCondition of(PropertyFilter filter, boolean wanted) {
        TraceProperty only = onlyProperty(filter);
        if (only == null) {
            return null;
        }
        return switch (only) {
            case Status -> {
                Set<Status> found = taken(Status.class, value -> takes(filter, value.name(), wanted));
                yield found == null ? null : new StatusCondition(found);
            }
            case Disposition -> {
                Set<Disposition> found = taken(Disposition.class, value -> takes(filter, value.name(), wanted));
                yield found == null ? null : new DispositionCondition(found);
            }
            case EverDeferred -> everDeferred(filter, wanted);
            default -> filter instanceof Comparison comparison ? comparison(only, comparison, wanted) : null;
        };
    }

    /** The property, when the filter compares it with constants only. */
    private static TraceProperty onlyProperty(PropertyFilter filter) {
        if (filter instanceof PropertyFilter.Truth truth) {
            return property(truth.operand());
        }
        if (!(filter instanceof Comparison comparison)) {
            return null;
        }
        TraceProperty left = property(comparison.left());
        if (left != null) {
            return comparison.right() instanceof Operand.Constant ? left : null;
        }
        return comparison.left() instanceof Operand.Constant ? property(comparison.right()) : null;
    }

    private static TraceProperty property(Operand operand) {
        return operand instanceof Operand.Property property ? TraceProperty.named(property.name()) : null;
    }

    /** Whether the filter is as wanted for a value; null when it is an error. */
    private static Boolean takes(PropertyFilter filter, Object value, boolean wanted) {
        try {
            return filter.test(name -> value) == wanted;
        } catch (TerminatingError | NetThrow problem) {
            return null;
        }
    }

    /** The values of a property that has only few; null when one of them is an error. */
    private static <E extends Enum<E>> Set<E> taken(Class<E> type, Function<E, Boolean> takes) {
        Set<E> found = EnumSet.noneOf(type);
        for (E value : type.getEnumConstants()) {
            Boolean taken = takes.apply(value);
            if (taken == null) {
                return null;
            }
            if (taken) {
                found.add(value);
            }
        }
        return found;
    }

    private static RowCondition everDeferred(PropertyFilter filter, boolean wanted) {
        Boolean deferred = takes(filter, true, wanted);
        Boolean never = takes(filter, false, wanted);
        if (deferred == null || never == null || deferred && never) {
            return null;
        }
        return deferred || never ? new DeferredCondition(deferred) : new AnyOf(List.of());
    }

    private static RowCondition comparison(TraceProperty property, Comparison comparison, boolean wanted) {
        BinaryOperator operator = wanted ? comparison.operator() : opposite(comparison.operator());
        if (operator == null || !(comparison.left() instanceof Operand.Property)) {
            return null;
        }
        Object value = ((Operand.Constant) comparison.right()).constant();
        return switch (property) {
            case Size -> number(NumberCondition.Field.SIZE, operator, value);
            case Attempts -> number(NumberCondition.Field.ATTEMPTS, operator, value);
            case RecipientsWithoutLine -> number(NumberCondition.Field.RECIPIENTS_WITHOUT_LINE, operator, value);
            case MessageTraceId -> operator == BinaryOperator.EQ ? traceId(value) : null;
            default -> text(field(property), operator, value);
        };
    }

    private static BinaryOperator opposite(BinaryOperator operator) {
        return switch (operator) {
            case NE -> BinaryOperator.EQ;
            case NOT_LIKE -> BinaryOperator.LIKE;
            case NOT_IN -> BinaryOperator.IN;
            case GT -> BinaryOperator.LE;
            case GE -> BinaryOperator.LT;
            case LT -> BinaryOperator.GE;
            case LE -> BinaryOperator.GT;
            default -> null;
        };
    }

    private static RowCondition number(NumberCondition.Field field, BinaryOperator operator, Object value) {
        if (!(value instanceof Integer) && !(value instanceof Long)) {
            return null;
        }
        long number = ((Number) value).longValue();
        if (Math.abs(number) > Integer.MAX_VALUE) {
            return null;
        }
        return switch (operator) {
            case EQ -> between(field, number, number);
            case GT -> between(field, number + 1, Long.MAX_VALUE);
            case GE -> between(field, number, Long.MAX_VALUE);
            case LT -> between(field, Long.MIN_VALUE, number - 1);
            case LE -> between(field, Long.MIN_VALUE, number);
            default -> null;
        };
    }

    /** A size is shown as 0 where it is less, and as the largest Int32 where it is more. */
    private static RowCondition between(NumberCondition.Field field, long least, long most) {
        return new NumberCondition(
                field, least <= 0 ? Long.MIN_VALUE : least, most >= Integer.MAX_VALUE ? Long.MAX_VALUE : most);
    }

    private static RowCondition traceId(Object value) {
        Object id = Conversions.convertOrNull(value, Types.find("System.Guid"));
        return id instanceof UUID uuid ? TraceIdCondition.of(uuid) : null;
    }

    private static TextCondition.Field field(TraceProperty property) {
        return switch (property) {
            case SenderAddress -> TextCondition.Field.SENDER;
            case RecipientAddress -> TextCondition.Field.RECIPIENT;
            case Subject -> TextCondition.Field.SUBJECT;
            case MessageId -> TextCondition.Field.MESSAGE_ID;
            case FromIP -> TextCondition.Field.FROM_IP;
            case ToIP -> TextCondition.Field.TO_IP;
            case LastSmtp -> TextCondition.Field.LAST_REPLY;
            case LastEnhanced -> TextCondition.Field.ENHANCED_CODE;
            case Folder -> TextCondition.Field.FOLDER;
            case NextHop -> TextCondition.Field.NEXT_HOP;
            case NextHopId -> TextCondition.Field.NEXT_HOP_ID;
            default -> null;
        };
    }

    private static RowCondition text(TextCondition.Field field, BinaryOperator operator, Object value) {
        List<String> texts = texts(operator, value);
        if (field == null || texts == null) {
            return null;
        }
        boolean isLike = operator == BinaryOperator.LIKE;
        return new AnyOf(List.of(plain(field, texts, isLike), new NonAsciiCondition(field)));
    }

    /** What a text must equal or be like, as far as both languages read it alike; else null. */
    private static List<String> texts(BinaryOperator operator, Object value) {
        boolean isOne = operator == BinaryOperator.EQ || operator == BinaryOperator.LIKE;
        boolean isList = operator == BinaryOperator.IN && value instanceof PSArray;
        if (!isOne && !isList) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (Object each : isOne ? Arrays.asList(value) : ((PSArray) value).asList()) {
            if (!(each instanceof String text) || !isReadAlike(operator, text)) {
                return null;
            }
            texts.add(text);
        }
        return texts;
    }

    private static boolean isReadAlike(BinaryOperator operator, String text) {
        boolean isSimple = text.indexOf('[') < 0 && text.indexOf('`') < 0 && text.indexOf('%') < 0;
        return NonAsciiCondition.isPlain(text) && (isSimple || operator != BinaryOperator.LIKE);
    }

    private static RowCondition plain(TextCondition.Field field, List<String> texts, boolean isLike) {
        AddressCondition.Party party =
                switch (field) {
                    case SENDER -> AddressCondition.Party.SENDER;
                    case RECIPIENT -> AddressCondition.Party.RECIPIENT;
                    default -> null;
                };
        if (party != null) {
            return new AddressCondition(party, addresses(texts, isLike));
        }
        TextMatch.Kind kind = isLike ? TextMatch.Kind.WILDCARD : TextMatch.Kind.EQUALS;
        return new TextCondition(
                field, texts.stream().map(text -> TextMatch.of(kind, text)).toList());
    }

    private static Alternatives addresses(List<String> texts, boolean isLike) {
        return isLike
                ? new Alternatives(Set.of(), Set.of(Wildcard.ofAddress(texts.get(0))))
                : Alternatives.exactly(texts);
    }
}
