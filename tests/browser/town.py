"""A small invented municipality that is reorganised."""

REORGANISED = """\
raadhuis: 1
gemeente: proefdam
gezien: 2026-01-01
grond: Verzonnen voor een proef
naam: Gemeente Proefdam
organen:
  raad: {naam: Gemeenteraad, soort: raad}
  college: {naam: College, soort: college}
onderdelen:
  organisatie: {naam: Ambtelijke organisatie, soort: ambtelijke organisatie, onder: college}
  stad: {naam: Domein Stad, soort: domein, onder: organisatie}
  mens: {naam: Domein Mens, soort: domein, onder: organisatie}
  beleid: {naam: Beleid, aard: thematisch, onder: stad}
  team-groen:
    naam:
      - {waarde: Team Groen, gezien: 2026-01-01}
      - {waarde: Team Groen en Water, van: 2027-01-01, grond: Besluit van het college}
    onder: stad
    leiding: [hoofd-groen]
    functies:
      hoofd-groen: {titel: teamleider, bezetting: vacant}
  team-jeugd:
    naam: Team Jeugd
    onder:
      - {waarde: mens, gezien: 2026-01-01}
      - {waarde: stad, van: 2027-01-01, grond: Besluit van het college}
  team-oud: {naam: Team Oud, onder: mens, tot: 2027-01-01, grond: Besluit van het college}
  team-nieuw: {naam: Team Nieuw, onder: mens, van: 2027-01-01, grond: Besluit van het college}
  team-later: {naam: Team Later, onder: mens, van: 2028-01-01, grond: Een plan dat niet doorging}
"""
