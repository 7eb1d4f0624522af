package mtsh.bench.store;

import java.util.List;

/** The words of which names and subjects are made. */
final class Words {
    static final List<String> FIRST_NAMES = split(
            "anna ben carla dora emil frank gina hugo ida jan karin leo maria nina otto paula rosa"
                    + " simon tina uwe vera willi yusuf zoe ahmed bela chen david elena felix greta hans irina jonas katja lukas mei noah olga"
                    + " peter ralf sofia tomas ursula victor wendy xaver yvonne alice bob carol dan eve fred grace heidi ivan judy mallory"
                    + " marek lena henrik astrid pierre claire diego lucia marco giulia pavel jana stefan birgit andreas sabine michael julia");

    static final List<String> LAST_NAMES =
            split("adler becker conrad decker ebert fischer graf huber imhof jansen keller lang meier"
                    + " neumann ott peters quandt richter schulz thoma ulrich vogel weber xander young ziegler smith jones brown taylor wilson"
                    + " evans walker white green hall wood martin clarke hill moore baker carter cook bell cooper ward turner hughes parker"
                    + " rossi bianchi moreau dubois garcia lopez santos silva novak svoboda kovacs nagy nowak lindberg larsen hansen virtanen"
                    + " yilmaz demir petrov ivanova tanaka suzuki nguyen kim park singh patel kaya horvat popescu");

    static final List<String> ROLES = split(
            "info sales support orders office newsletter noreply billing accounts service hr jobs press"
                    + " alerts monitoring helpdesk marketing invoices shipping postmaster webmaster contact team it purchasing backup");

    static final List<String> THINGS = split(
            "invoice order offer contract meeting report delivery payment ticket newsletter agenda minutes"
                    + " proposal budget schedule reminder confirmation password account backup release update survey training holiday project"
                    + " server certificate shipment receipt statement quote request question feedback draft presentation review interview"
                    + " application travel booking reservation webinar price catalogue stock warehouse audit security maintenance");

    static final List<String> OTHER_THINGS =
            split("Rechnung Bestellung Angebot Übersicht Größe Prüfung Lieferschein Terminänderung"
                    + " Rückfrage Zusage Mahnung Vertrag Reçu Réunion Numéro Factura Reunión Pedido Año Faktura Objednávka Számla Zamówienie"
                    + " Счёт Заказ Отчёт 会議 請求書 注文");

    static final List<String> QUALITIES = split(
            "new open second final monthly weekly urgent updated missing late daily annual internal"
                    + " confidential signed revised important automatic overdue planned next last regional quarterly free special");

    static final List<String> TAILS =
            split("attached tomorrow Thursday Monday today Q1 Q2 Q3 Q4 2026 Berlin London Prague customers"
                    + " partners department suppliers everyone you please approval");

    private Words() {}

    private static List<String> split(String words) {
        return List.of(words.split(" "));
    }
}
