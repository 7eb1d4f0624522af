package mtsh.language.value;

import java.time.LocalDate;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** .NET's {@code System.DateOnly}: days since 0001-01-01. */
public record DateOnly(int dayNumber) implements NetObject, Comparable<DateOnly> {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    public static DateOnly of(LocalDate date) {
        return new DateOnly((int) (date.toEpochDay() - FIRST.toEpochDay()));
    }

    public LocalDate toLocalDate() {
        return FIRST.plusDays(dayNumber);
    }

    @Override
    public NetType netType() {
        return Types.find("System.DateOnly");
    }

    @Override
    public int compareTo(DateOnly other) {
        return Integer.compare(dayNumber, other.dayNumber);
    }
}
