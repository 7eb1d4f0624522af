package mtsh.language.format;

import static mtsh.language.format.Alignment.Right;
import static mtsh.language.format.Alignment.Undefined;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import mtsh.language.provider.DriveInfo;
import mtsh.language.value.PSObject;

/** How drives look. */
final class DriveViews {
    private static final BigDecimal GIGABYTE = BigDecimal.valueOf(1L << 30);

    private DriveViews() {}

    static void addTo(List<View> views) {
        views.add(ViewBuilder.table("drive", "System.Management.Automation.PSDriveInfo")
                .column("Name", 10)
                .computed("Used (GB)", 13, Right, value -> gigabytes(value, true))
                .computed("Free (GB)", 13, Right, value -> gigabytes(value, false))
                .computed("Provider", 13, Undefined, value -> drive(value)
                        .provider()
                        .name())
                .computed("Root", 35, Undefined, value -> drive(value).root())
                .column("CurrentLocation", 0, Right)
                .build());
    }

    private static DriveInfo drive(Object value) {
        return (DriveInfo) PSObject.unwrap(value);
    }

    private static Object gigabytes(Object value, boolean used) {
        Long bytes = drive(value).space(used);
        return bytes == null
                ? null
                : BigDecimal.valueOf(bytes)
                        .divide(GIGABYTE, 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
