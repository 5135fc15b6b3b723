extension HelpTopics {
  static let dutch: [Topic] = [
    ("exit-codes", "Hoe een opdracht eindigt", codes),
    ("environment", "Omgevingsvariabelen", variables),
    ("formats", "Wat wordt gelezen en geschreven", files),
    ("method", "Hoe witte vlekken worden gevonden, in gewone woorden", whiteSpots),
    ("overlay", "Een eigen register, wat-als-vragen en eigen gewichten", ownData),
    ("candidates", "Hoe kandidaten worden gevonden, in gewone woorden", suppliers),
  ]

  private static let codes = """
    0    klaar
    1    problemen gevonden (check: fouten in de gegevens; whitespots --fail-on: zo’n behoefte is er)
    2    onbruikbare gegevens, of een opdracht die mislukte
    64   verkeerd gebruik
    130  onderbroken

    Uitkomsten gaan naar standaarduitvoer, al het andere naar standaardfout.
    """

  private static let variables = """
    MISSIEGRAAF_DATA       de map met de meegeleverde gegevens
    MISSIEGRAAF_GRAPHVIZ   het pad van het programma missiegraaf-graphviz, dat tekent
    COLUMNS                de breedte van tabellen

    Taalinstellingen van het systeem worden niet gelezen: --lang kiest de taal, en getallen voor \
    machines hebben altijd een punt.
    """

  private static let files = """
    Gelezen (--data, --with)
      een map           een data package: entities.csv en relations.csv, en desgewenst amounts.csv,
                        observations.csv, needs.csv, statements.csv, coverage.csv, sources.csv,
                        registers.csv
      een .csv-bestand  een lijst van verbindingen met de kop source,target en desgewenst kolommen
                        met gewichten; - leest die van standaardinvoer
      .graphml .dot     een graaf, met haar gewichten en wat er van knopen in staat
    Gelezen (--groups, --values)
      een .csv-bestand  waar knopen bij horen of wat ze waard zijn: de kolom id en één andere

    Geschreven (--format, -o)
      table             voor mensen
      csv               volledige precisie, een punt voor decimalen, leeg waar een waarde onbepaald is
      json              één object: schemaVersion, tool, dataset, parameters, result, diagnostics
      svg pdf png       figuren; dot en json bevatten de graaf en de plaatsen
    """

  private static let ownData = """
    De ingebouwde bronnen geven voorbeelden. Wie een lijst heeft die volledig is, zoals een uitvoer \
    van PPS-projecten of een lijst van programma’s, legt die over de gegevens:

      missiegraaf whitespots --with mijn-register

    mijn-register is een map met tabellen van een data package, zoveel als nodig:

      sources.csv     de lijst als bron, met haar datum:
                      id,title,date
      coverage.csv    waarvoor zij volledig is: source,scope,relation,coverage
                      pps-export,theme/veiligheid,participates-in,complete
      entities.csv    de partijen die de gegevens nog niet hebben; die er al zijn, worden gevonden
                      op id, naam, alias of afkorting
      relations.csv   wie aan wat meedoet: subject,relation,object,source,locator

    Vanaf dan zegt zwijgen iets: voor elke missie van het thema wordt “niet gevonden” een vergelijking \
    met de andere. Schrijf alleen “complete” als de lijst elke missie dekt die wordt vergeleken. Van \
    een soort die zij bij geen van die missies noemt, zoals een sector, blijft het “niet te zeggen” of \
    “niet gevonden”: misschien houdt zij die niet bij. Een \
    verzonnen voorbeeld staat in Tests/Fixtures/voorbeeldregister; gebruik het om te zien hoe het \
    werkt, niet om te weten wat waar is. Een lijst die volledig zegt te zijn, in haar geheel of voor \
    een deel, waar de gegevens eronder van dezelfde bron zeggen dat zij voorbeelden geeft, wordt \
    geweigerd (MG115).

    --what-if BESTAND laat zien wat er met andere relaties zou veranderen. Rijen van BESTAND:

      change,subject,relation,object
      add,partner/tno,participates-in,mission/2023-dementie
      remove,project/aboard,addresses,mission/2023-dementie

    Een rij mag ook role, year, until en source hebben. Een toegevoegde rij zonder source telt als \
    genoemd door de volledige bron voor die missie, als die er is.

    --indicator-weights BESTAND geeft elke behoefte haar aandeel in de volgorde. Rijen van BESTAND:

      dimension,weight
      company,0.4
      society,0.6

    De aandelen zijn samen 1; een behoefte zonder rij telt niet mee, en wie om iets vraagt maakt niet \
    uit. Van een missie tellen alleen de behoeften die voor haar zijn genoemd, in dezelfde \
    verhouding. Zonder deze keuze weegt elke \
    behoefte even zwaar, maal 3 als de tekst van de missie zelf erom vraagt, maal 2 als de agenda van \
    haar thema dat doet, en maal 1 als alleen het beleid als geheel het doet. De marges laten zien wat \
    er bij andere keuzes gebeurt.
    """

  private static let suppliers = """
    Een kandidaat voor een missie is een partner, topsector of programma waarvan de bronnen geen \
    relatie met haar noemen. Dat die in de lijst staat, betekent dat iets in de gegevens erheen leidt; \
    niet dat die wil, kan of gemist wordt.

    Twee stemmen tellen. De eerste zijn ketens van relaties van bekende soorten: de kandidaat deed mee \
    aan een missie waarop deze volgt, werkt aan een technologie die deze nodig heeft, doet mee aan een \
    deel van een programma ervoor, werkt samen met wie meedoet, of is actief in haar thema. Elke keten \
    is een wandeling die zich bij elke stap gelijk verdeelt: een weg die naar weinigen leidt, zegt meer \
    dan een die naar velen leidt. Zulke ketens bereiken ook een missie zonder relaties. De tweede stem \
    is het patroon van alle relaties tussen partners en missies: wie verbonden is met missies die \
    partners met deze delen (ProbS, L3, Jaccard, verwantschap, wandeling, SVD).

    Elke methode zet kandidaten op volgorde, en geeft die op plaats r 1/(60 + r), of niets als er geen \
    bewijs is. Het gemiddelde van de methoden van een stem is haar score; het gemiddelde van de stemmen \
    die iets te zeggen hebben, beslist. Zonder bewijs, of met evenveel voor allen, is er geen volgorde.

    Wie overal meedoet, staat in elke zulke volgorde vooraan. Daarom staat erbij welke plaats iemand heeft \
    onder kandidaten met ongeveer evenveel relaties. En bij de lijst staat hoe goed zij werkt: bekende \
    relaties werden verborgen en teruggezocht (missiegraaf validate). Wie geen bekende relatie heeft, \
    telt daarbij als fout, dus zijn de cijfers laag; vergelijk ze met de ijkpunten.
    """

  private static let whiteSpots = """
    Een witte vlek is een missie waaraan iets ontbreekt dat zij nodig heeft. Wat zij nodig heeft, is wat \
    haar eigen tekst, de agenda van haar thema of het beleid als geheel noemt; niets anders telt.

    Wat zij heeft, is wat de bronnen noemen: partners, programma’s, projecten, geld. Beleidsbrieven \
    noemen voorbeelden. Dat iets daar niet staat, betekent niet dat het niet bestaat; dus heet een tekort \
    alleen een tekort waar een bron alles opsomt (een volledig kader). Elders is het woord “niet \
    gevonden” of “niet te zeggen”.

    In een volledig kader wordt elke missie vergeleken met het gemiddelde ervan: het aantal relaties dat \
    zij zou hebben als elke partner de zijne gelijk over de missies spreidde. De kans op zo weinig wordt \
    precies berekend en gecorrigeerd voor het aantal vergelijkingen.

    De volgorde van aandacht zegt waar te beginnen, per thema. Zij telt de toestanden van de genoemde \
    behoeften op; de marge erbij zegt hoeveel de volgorde afhangt van keuzes die ook anders hadden \
    gekund. Het is geen kans.
    """
}
