"""A small invented municipality that has something of every kind, and a secret in everything that is not public."""

FULL = """\
raadhuis: 1
gemeente: proefdam
gezien: 2026-01-01
grond: Verzonnen voor een proef
naam: Gemeente Proefdam
verzonnen: ja
inwoners: "12.000"
contact: [Mail naar gemeente@example.nl]
organen:
  raad: {naam: gemeenteraad, soort: raad}
  college:
    naam: college
    soort: college
    functies:
      burgemeester: {titel: burgemeester, ambten: [burgemeester], vervangers: [wethouder-a]}
      wethouder-a: {titel: wethouder zorg, ambten: [wethouder], vervangers: geen}
      wethouder-b: {titel: wethouder wonen, ambten: [wethouder]}
    zetels:
      - {functie: burgemeester, rol: voorzitter}
      - {functie: wethouder-a, rol: lid}
      - {functie: wethouder-b, rol: lid}
      - {functie: secretaris, rol: secretaris}
    onderdelen:
      organisatie:
        naam: Ambtelijke organisatie
        soort: ambtelijke organisatie
        leiding: secretaris
        functies:
          secretaris:
            titel: gemeentesecretaris
            ambten: [secretaris]
            vervangers: [hoofd-groen, wethouder-a]
            plaatsingen:
              - {persoon: ans, soort: waarnemend, fte: 0.87654}
        onderdelen:
          team-groen:
            naam: Team Groen
            soort: team
            leiding: hoofd-groen
            vestiging: werf
            contact: [Bel 0800-GROEN]
            interne-opmerking: GEHEIMWOORD
            functies:
              hoofd-groen:
                titel: teamleider
                bezetting: vacant
                uren: 36
                legt-verantwoording-af-aan: secretaris
                vacatures:
                  vacature-groen:
                    van: 2026-10-01
                    naam: Teamleider groen </script><script>alert(1)</script>
                    toelichting: [U leidt het team dat de bomen onderhoudt.]
                    uren: 32
                    salaris-van: 4100
                    salaris-tot: "5432.50"
                    contract: vast
                    reageren-tot-en-met: 2026-12-15
              boomverzorger:
                titel: boomverzorger
                plaatsingen:
                  - {persoon: geheimwoord-jan}
          team-bomen: {naam: Team Bomen, tot: 2026-06-01}
          team-gras: {naam: Team Gras, tot: 2026-06-01}
          team-oud: {naam: Team Oud, tot: 2026-05-01}
          team-buiten: {naam: Team Buiten, van: 2026-06-01, tot: 2026-09-01}
          team-los: {naam: Team Los, van: 2026-02-01, tot: 2026-03-01}
          team-straks: {naam: Team Straks, van: 2027-01-01, grond: Een plan}
personen:
  ans: {naam: Ans Jansen, openbaar: ja, contact: [GEHEIMWOORD]}
  geheimwoord-jan: {naam: Jan GEHEIMWOORD}
vestigingen:
  werf: {naam: De Werf, adres: [Werfweg 1], openingstijden: [maandag van 9 tot 12 uur]}
partners:
  dienst: {naam: Dienst voor Bomen, soort: gemeenschappelijke regeling, onze-rol: deelnemer}
taken:
  bomen: {naam: bomen}
  zorg: {naam: zorg thuis}
  niemand: {naam: wat niemand doet}
verantwoordelijkheden:
  - {taak: bomen, houder: wethouder-b, rol: bestuurlijk}
  - {taak: bomen, houder: team-groen, rol: loket, gebied: noord}
  - {taak: bomen, houder: dienst, rol: uitvoering, doelgroep: eikenlanen}
  - {taak: zorg, houder: raad, rol: bestuurlijk}
besluiten:
  besluit-buiten:
    naam: Eén team voor buiten
    door: college
    dag: 2026-05-12
    soort: organisatiebesluit
    stelt-vast: [team-buiten]
  besluit-oud: {naam: Het oude besluit, jaar: 2019}
opgaven:
  koel:
    naam: Koele stad
    soort: opgave
    opdrachtgevers: [wethouder-b]
    manager: hoofd-groen
    deelnemers: [team-groen, dienst]
  schaduw: {naam: Schaduw in elke straat, soort: project, deel-van: koel}
visies:
  visie: {naam: Groen en dichtbij, vastgesteld-door: college}
opvolgingen:
  - {soort: samengevoegd, uit: [team-bomen, team-gras], werd: [team-buiten], van: 2026-06-01, besluit: besluit-buiten}
  - {soort: vervangen, uit: [team-buiten], werd: [team-groen], van: 2026-09-01}
  - {soort: vervangen, uit: [team-oud], werd: geen, van: 2026-05-01}
"""
