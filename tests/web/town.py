"""A small invented municipality in which things change."""

TOWN = """\
raadhuis: 1
gemeente: proefdam
gezien: 2026-01-01
grond: Verzonnen voor een proef
naam: Gemeente Proefdam
organen:
  raad: {naam: gemeenteraad, soort: raad}
  college:
    naam: college
    soort: college
    onderdelen:
      organisatie:
        naam: Ambtelijke organisatie
        soort: ambtelijke organisatie
        leiding: secretaris
        functies:
          secretaris: {titel: gemeentesecretaris, ambten: [secretaris], bezetting: vacant}
        onderdelen:
          team-groen:
            naam:
              - {waarde: Team Groen, gezien: 2026-01-01}
              - {waarde: Team Groen en Water, van: 2027-01-01, grond: Plan}
            interne-opmerking: GEHEIMWOORD
            leiding: geen
          team-tijdelijk:
            van: 2026-03-01
            tot: 2026-06-01
            naam: Team Tijdelijk
"""
