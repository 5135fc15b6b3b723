import EcosystemFigures

extension TermPage {
  /// The figures of the helix.
  static func helix(_ language: Language) -> [TermPage] {
    [
      TermPage(
        "blau",
        also: ["blau_unbiased", "zuiver", "unbiased", "blau_bodies", "blau_unbiased_bodies"],
        language("hoe gemengd de sectoren zijn", "how mixed the sectors are"),
        formula: language(
          "1 − Σ p², met p het aandeel van elke sector; zuiver: (1 − Σ p²)·n / (n − 1), de "
            + "schatting zonder teruglegging.",
          "1 − Σ p², with p the share of each sector; unbiased: (1 − Σ p²)·n / (n − 1), the "
            + "estimate without replacement."),
        unit: language(
          "een kans, van 0 (één sector) tot 0,75 (vier even grote)",
          "a chance, from 0 (one sector) to 0.75 (four equal ones)"),
        reading: language(
          "0,60 betekent: twee partners die je blind kiest, zijn in 60 van de 100 gevallen van een "
            + "andere sector.",
          "0.60 means: two partners picked blindly differ in sector in 60 of 100 cases."),
        caution: language(
          "Niet of de juiste sectoren meedoen; en wie niet genoemd is, telt niet mee. Bij een "
            + "kleine n zegt het weinig.",
          "Not whether the right sectors take part; and who is not named does not count. With a "
            + "small n it says little."),
        references: [
          ("Simpson (1949)", "10.1038/163688a0"),
          ("Biemann and Kearney (2010)", "10.1177/1094428109338875"),
        ]),
      TermPage(
        "hill", also: ["hill 1", "hill 2", "hill_1", "hill_2", "richness"],
        language(
          "als hoeveel even grote sectoren dit zo gemengd is",
          "as how many equal sectors this is as mixed"),
        formula: language(
          "ᵠD = (Σ p^q)^(1/(1−q)); richness is q = 0 (hoeveel sectoren), Hill 1 = exp(−Σ p ln p), "
            + "Hill 2 = 1 / Σ p².",
          "ᵠD = (Σ p^q)^(1/(1−q)); richness is q = 0 (how many sectors), Hill 1 = exp(−Σ p ln p), "
            + "Hill 2 = 1 / Σ p²."),
        unit: language("een aantal sectoren, van 1 tot 4", "a number of sectors, from 1 to 4"),
        reading: language(
          "2,5 betekent: zo gemengd als twee en een halve sector van gelijke grootte.",
          "2.5 means: as mixed as two and a half sectors of the same size."),
        caution: language(
          "Niet welke sectoren; kleine aantallen geven te lage waarden.",
          "Not which sectors; small numbers give values that are too low."),
        references: [
          ("Hill (1973)", "10.2307/1934352"), ("Jost (2006)", "10.1111/j.2006.0030-1299.14714.x"),
        ]),
      TermPage(
        "ei-index",
        also: ["e-i", "ei", "ei_expected", "ei_sd", "ei_p", "ties_external", "ties_internal"],
        language(
          "of verbindingen tussen sectoren lopen of erbinnen",
          "whether ties run between sectors or within"),
        formula: language(
          "(E − I) / (E + I), met E de verbindingen tussen sectoren en I die erbinnen. Verwacht: "
            + "het gemiddelde als de sectoren opnieuw over de partners worden verdeeld; p: het "
            + "deel van die verdelingen dat minstens zo ver van het gemiddelde ligt.",
          "(E − I) / (E + I), with E the ties between sectors and I those within. Expected: the "
            + "mean when sectors are dealt out afresh over the partners; p: the share of these "
            + "deals that lie at least as far from the mean."),
        unit: language(
          "van −1 (alles erbinnen) tot 1 (alles ertussen)",
          "from −1 (all within) to 1 (all "
            + "between)"),
        reading: language(
          "Vergelijk met verwacht, niet met 0: ligt de index daarboven met een kleine p, dan "
            + "zoeken sectoren elkaar meer op dan bij toeval.",
          "Compare with the expected value, not with 0: above it with a small p, sectors seek each "
            + "other out more than by chance."),
        caution: language(
          "Niets over verbindingen die niet genoemd zijn; het houdt het netwerk zelf vast.",
          "Nothing about ties that are not named; it takes the network itself as given."),
        references: [("Krackhardt and Stern (1988)", "10.2307/2786835")]),
      TermPage(
        "brokerage",
        also: ["coördinator", "bemiddelaar", "poortwachter", "schakel", "z", "roles", "rollen"],
        language(
          "wie tussen twee anderen staat die zelf niet verbonden zijn",
          "who stands between two others who are not tied themselves"),
        formula: language(
          "Tel i → v → k zonder i → k, naar sector: coördinator (drie van één sector), bemiddelaar "
            + "(i en k van één andere), vertegenwoordiger en poortwachter (v met één van beide; "
            + "zonder richting gelijk), schakel (drie verschillende). z = (aantal − verwacht) / "
            + "standaardafwijking bij dezelfde dichtheid; p: het deel van de herverdelingen van "
            + "sectoren met minstens zoveel; q: na correctie voor alle toetsen.",
          "Count i → v → k without i → k, by sector: coordinator (three of one sector), consultant "
            + "(i and k of one other), representative and gatekeeper (v with one of both; equal "
            + "without direction), liaison (three different). z = (count − expected) / standard "
            + "deviation at the same density; p: the share of deals of the sectors with at least "
            + "as many; q: after correction for all tests."),
        unit: language("een aantal paren", "a number of pairs"),
        reading: language(
          "Poortwachter 6 betekent: zes keer loopt de weg tussen iemand van de eigen sector en een "
            + "ander die elkaar niet kennen langs deze partner.",
          "Gatekeeper 6 means: six times the way between one of the own sector and another, who "
            + "are not tied, leads past this partner."),
        caution: language(
          "Niet of er iets wordt doorgegeven. Wie veel verbindingen heeft, staat vaker ertussen: "
            + "kijk naar p en q, niet naar z alleen.",
          "Not whether anything is passed on. Who has many ties stands between others more often: "
            + "look at p and q, not at z alone."),
        references: [("Gould and Fernandez (1989)", "10.2307/270949")]),
      TermPage(
        "o-information", also: ["o-informatie", "information"],
        language(
          "of sectoren elkaar in projecten aanvullen of herhalen",
          "whether sectors complement or repeat each other in projects"),
        formula: language(
          "Ω = (n − 2) H(X) + Σ_i [H(X_i) − H(X zonder i)], met H de entropie van welke van de n "
            + "sectoren in een project meedoen.",
          "Ω = (n − 2) H(X) + Σ_i [H(X_i) − H(X without i)], with H the entropy of which of the n "
            + "sectors take part in a project."),
        unit: "bit",
        reading: language(
          "Onder 0 vullen sectoren elkaar aan (alleen samen zeggen ze iets over een project), "
            + "boven 0 herhalen ze elkaar.",
          "Below 0 sectors complement each other (only together do they tell about a project), "
            + "above 0 they repeat each other."),
        caution: language(
          "Niets bij minder dan 100 programma’s of projecten met een volledige lijst van partners; "
            + "of projecten zonder sector meetellen, kan het teken omkeren.",
          "Nothing below 100 programmes or projects with a complete list of partners; whether "
            + "projects without any sector count may turn the sign."),
        references: [("Rosas et al. (2019)", "10.1103/PhysRevE.100.032305")]),
    ]
  }
}
