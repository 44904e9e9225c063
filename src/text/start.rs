//! Words around the program: an update that is ready, a program that has stopped, a file that cannot be unpacked.

use super::Lang;

words! {
    update_ready: "Er is een nieuwe versie van de dialoogverkenner." / "There is a new version of the dialogue explorer.";
    take_update: "Nieuwe versie gebruiken" / "Use the new version";
    keep_offline: "Uw toestel is zuinig met data. Wilt u de verkenner bewaren voor als er geen internet is?" / "Your device is saving data. Do you want to keep the explorer for when there is no internet?";
    take_offline: "Bewaar de verkenner" / "Keep the explorer";
    late: "Het laden duurt lang. Komt er niets, laad deze pagina dan opnieuw." / "Loading is taking long. If nothing comes, reload this page.";
    stopped: "Het programma is gestopt" / "The program has stopped";
    stopped_why:
        "Er ging iets mis in het programma. Dat ligt niet aan u. Het adres van deze pagina en uw keuze blijven bewaard." /
        "Something went wrong in the program. It is not your fault. The address of this page and your selection are kept.";
    start_afresh: "Opnieuw beginnen op deze pagina" / "Start again on this page";
    texts_coming: "De teksten in het Nederlands zijn onderweg." / "The texts in English are on their way.";
    original_text: "Oorspronkelijke tekst" / "Original text";
    copy_report: "Kopieer wat er misging" / "Copy what went wrong";
    to_the_front: "Naar de voorpagina" / "Go to the home page";
    cannot_unpack:
        "De dialoogverkenner zit ingepakt in dit bestand, en uw browser kan het niet uitpakken of niet uitvoeren. Zet JavaScript aan, of open het bestand in een nieuwere browser: Chrome of Edge vanaf versie 80, Firefox vanaf 113 of Safari vanaf 16.4." /
        "The dialogue explorer is packed in this file, and your browser cannot unpack or run it. Allow JavaScript, or open the file in a newer browser: Chrome or Edge from version 80, Firefox from 113 or Safari from 16.4.";
}
