"""Pages as municipalities write them, in our own words."""

HEERLEN = """\
Zo is de gemeente Heerlen georganiseerd

Het college van burgemeester en wethouders bestuurt de gemeente van dag tot dag. Wat het beleid is, besluit de
gemeenteraad, die ook nagaat of het college dat goed uitvoert.

De organisatie bestaat uit:

- Domein Stad, dat gaat over Ruimte & Economie
- Domein Samenleving, dat gaat over Maatschappij & Inwoners
- Domein Bedrijfsvoering, dat gaat over Organisatie & Middelen
- Bestuursdienst

Elk domein heeft een directeur. De directeuren vormen met de gemeentesecretaris de directie.

Een domein bestaat uit teams, met elk een eigen manager.

Domein Stad

Economie

Het onderdeel economie is verantwoordelijk voor economie, cultuur, cultureel erfgoed, onderwijs, arbeidsmarkt en sport.

Ruimte

Dit onderdeel gaat over mobiliteit, stedenbouw, duurzaamheid, afval, groen, vastgoed, openbare ruimte, riolering en
water.

Teams bij domein Stad

- Team beleid economie
- Team historisch goud
- Team re-integratie
- Team VSV
- Team vergunningen
- Team stadsingenieurs
- Team stadsbeheer
- Team vastgoed
- Team bouw, milieutoezicht en bodem
- Team beleid ruimte

Domein Samenleving

Maatschappij

Dit onderdeel gaat over openbare orde en veiligheid, toezicht, handhaving, sociale veiligheid, WMO,
jeugd(zorg), ouderenbeleid, integratiebeleid en volksgezondheid.

Inwoners

Dit onderdeel gaat over direct contact met inwoners en dienstverlening aan inwoners.

Teams bij domein Samenleving

- Team toegang zuid
- Team toegang noord
- Team beleid maatschappij
- Team burgerzaken
- Team administratie
- Team WMO
- Team schuldhulpverlening
- Team toezicht en handhaving
- Team sociale veiligheid en buurtregie
- Team inkomen

Domein Bedrijfsvoering

Middelen

Het onderdeel Middelen gaat over financiën, informatiemanagement, facilitaire dienstverlening en IT.

Organisatie

Dit onderdeel gaat over communicatie, personeel, ondersteuning en juridische zaken.

Teams bij domein Bedrijfsvoering

- Team P&O
- Team juridische zaken
- Team financiën E&M
- Team service
- Team projecten
- Team communicatie & KCC
- Team functioneel beheer
- Team informatiemanagement
- Team financiën MIRO
- Team parkstad-IT
"""

SMALL = """\
De organisatie van gemeente Proefdam

De gemeente bestaat uit twee afdelingen:

- Afdeling Ruimte
- Afdeling Samenleving

Afdeling Ruimte

De afdeling Ruimte gaat over wonen, bouwen en wegen.

Teams van afdeling Ruimte

- Team Beheer
- Team Vergunningen
"""

ASKING = """\
Organisatie van gemeente Proefdam

De gemeente bestaat uit twee domeinen:

- Domein Stad
- Domein Dorp

Domein Stad

Economie

Het onderdeel economie gaat over markten en winkels.

Teams bij domein Stad

- Team Beheer
- Team Vergunningen
"""
