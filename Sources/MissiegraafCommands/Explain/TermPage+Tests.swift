import EcosystemFigures

extension TermPage {
  /// The figures of tests in complete frames.
  static func tests(_ language: Language) -> [TermPage] {
    [
      TermPage(
        "expected",
        also: [
          "verwacht", "bipcm", "bicm", "exposure", "null-model", "nulmodel", "frame", "kader",
        ],
        language(
          "hoeveel er zouden zijn als niemand achterbleef",
          "how many there would be if none were left behind"),
        formula: language(
          "bipcm: p_im = k_i / M, elke partij spreidt haar k_i banden gelijk over de M missies. "
            + "exposure: p_im = 1 − exp(−κ_i q_m), naar de hoeveelheid q_m die een missie zelf "
            + "zegt nodig te hebben. bicm: p_im = x_i y_m / (1 + x_i y_m), dat ook het aantal van "
            + "elke missie of elk thema vasthoudt; voor paren van thema’s. Verwacht is de som van "
            + "de kansen.",
          "bipcm: p_im = k_i / M, each party spreads its k_i ties evenly over the M missions. "
            + "exposure: p_im = 1 − exp(−κ_i q_m), by the quantity q_m that a mission itself says "
            + "to need. bicm: p_im = x_i y_m / (1 + x_i y_m), which also holds the number of each "
            + "mission or theme fixed; for pairs of themes. Expected is the sum of the chances."),
        unit: language("een aantal partijen", "a number of parties"),
        reading: language(
          "Verwacht 6,2 en genoemd 3: de helft van het gemiddelde in deze bron.",
          "Expected 6.2 and named 3: half of the average in this source."),
        caution: language(
          "Niet hoeveel er nodig zijn. BiCM kan nooit vinden dat een missie te weinig partijen "
            + "heeft, en wordt daarvoor geweigerd.",
          "Not how many are needed. BiCM can never find that a mission has too few parties, and is "
            + "refused for that."),
        references: [
          ("Saracco et al. (2017)", "10.1088/1367-2630/aa6b38"),
          ("Saracco et al. (2015)", "10.1038/srep10595"),
        ]),
      TermPage(
        "p", also: ["q", "lower_tail", "adjusted", "p-value"],
        language("hoe waarschijnlijk zo weinig is bij toeval", "how likely so few are by chance"),
        formula: language(
          "p = P(X ≤ genoemd), exact: X is de som van worpen met elk een eigen kans. q: na "
            + "correctie voor alle cellen of paren die zijn bekeken (Benjamini-Hochberg; "
            + "Benjamini-Yekutieli waar ze van elkaar afhangen).",
          "p = P(X ≤ named), exact: X is the sum of trials with a chance each. q: after correction "
            + "for all cells or pairs examined (Benjamini-Hochberg; Benjamini-Yekutieli where they "
            + "depend on each other)."),
        unit: language("een kans, van 0 tot 1", "a chance, from 0 to 1"),
        reading: language(
          "q ≤ 0,05 betekent: van wat zo een tekort wordt genoemd, is gemiddeld hoogstens 5 % "
            + "toeval.",
          "q ≤ 0.05 means: of what is called a deficit so, at most 5 % is chance on average."),
        caution: language(
          "Niet hoe groot een tekort is; en een grote p bewijst niet dat er geen is (zie "
            + "detectable).",
          "Not how large a deficit is; and a large p does not prove that there is none (see "
            + "detectable)."),
        references: [
          ("Hong (2013)", "10.1016/j.csda.2012.10.006"),
          ("Benjamini and Hochberg (1995)", "10.1111/j.2517-6161.1995.tb02031.x"),
          ("Benjamini and Yekutieli (2001)", "10.1214/aos/1013699998"),
        ]),
      TermPage(
        "detectable", also: ["aantoonbaar"],
        language("het kleinste aantoonbare tekort", "the smallest detectable deficit"),
        formula: language(
          "Het grootste aantal onder het verwachte waarvan q nog ≤ α zou zijn, als alle andere "
            + "cellen of paren blijven zoals ze zijn.",
          "The largest number below the expected one whose q would still be ≤ α, all other cells "
            + "or pairs staying as they are."),
        unit: language(
          "een aantal; – als zelfs nul geen tekort zou zijn",
          "a number; – where even none would be no deficit"),
        reading: language(
          "≤ 2 betekent: pas bij twee of minder zou deze toets een tekort zien.",
          "≤ 2 means: only at two or fewer would this test see a deficit."),
        caution: language(
          "Bij – zegt de toets niets: de bron is te klein, en een tekort kan er wel zijn.",
          "At – the test says nothing: the source is too small, and there may well be a deficit."),
        references: [
          ("Benjamini and Hochberg (1995)", "10.1111/j.2517-6161.1995.tb02031.x"),
          ("Cohen (1988)", "10.4324/9780203771587"),
        ]),
      TermPage(
        "ratio", also: ["θ̂", "θ", "ratio_low", "ratio_high", "95 %", "theta"],
        language("aanbod gedeeld door referentie", "supply over reference"),
        formula: language(
          "θ̂ = (O + 1) / (E + 1), met O genoemd en E verwacht: gamma-Poisson met een prior van "
            + "gemiddelde 1; met 95 %-interval.",
          "θ̂ = (O + 1) / (E + 1), with O named and E expected: gamma-Poisson with a prior of mean "
            + "1; with its 95 % interval."),
        unit: language(
          "een verhouding; 1 is het gemiddelde van de bron",
          "a ratio; 1 is the average of the source"),
        reading: language(
          "0,5 (0,2-0,9) betekent: ongeveer de helft van het gemiddelde, en vrijwel zeker eronder.",
          "0.5 (0.2-0.9) means: about half of the average, and almost surely below it."),
        caution: language(
          "Niet of het gemiddelde zelf genoeg is.", "Not whether the average itself is enough."),
        references: [("Clayton and Kaldor (1987)", "10.2307/2532003")]),
    ]
  }

  /// The order of attention.
  static func attention(_ language: Language) -> [TermPage] {
    [
      TermPage(
        "attention",
        also: [
          "aandacht", "score", "severity", "ernst", "weight", "gewicht", "contribution",
          "draagt bij", "adds", "rank", "rank_median", "rank_low", "rank_high",
          "top_probability", "draws",
        ],
        language("waar te beginnen, binnen een thema", "where to begin, within a theme"),
        formula: language(
          "Σ gewicht × ernst / Σ gewicht over de genoemde behoeften. Ernst: onderbediend 1 − θ̂, "
            + "leeg 1, niet gevonden ½, eerder ingevuld ¼, niet te zeggen ¼, ingevuld of bediend "
            + "0. Gewicht: 3 voor wat de missie zelf vraagt, 2 voor haar thema, 1 voor het beleid "
            + "als geheel. De plaats is over 10.000 trekkingen van andere redelijke keuzes "
            + "bepaald: 5 tot 95 %.",
          "Σ weight × severity / Σ weight over the declared needs. Severity: under-served 1 − θ̂, "
            + "unaddressed 1, not found ½, met before ¼, cannot tell ¼, met or served 0. Weight: 3 "
            + "for what the mission itself asks for, 2 for its theme, 1 for the policy as a whole. "
            + "The place is found over 10,000 draws of other reasonable choices: 5 to 95 %."),
        unit: language("van 0 tot 1; de plaats is een rang", "from 0 to 1; the place is a rank"),
        reading: language(
          "Plaats 2 (1-4) van 5 betekent: bij andere redelijke keuzes staat de missie bijna altijd "
            + "ergens van 1 tot 4.",
          "Place 2 (1-4) of 5 means: under other reasonable choices the mission is almost always "
            + "somewhere from 1 to 4."),
        caution: language(
          "Het is geen kans en geen oordeel; plaatsen van verschillende thema’s zijn niet te "
            + "vergelijken.",
          "It is no probability and no judgement; places of different themes cannot be compared."),
        references: [
          ("Saisana, Saltelli and Tarantola (2005)", "10.1111/j.1467-985X.2005.00350.x")
        ]),
      TermPage(
        "sobol", also: ["influence", "invloed"],
        language(
          "welke keuze de volgorde het meest verschuift", "which choice moves the order most"),
        formula: language(
          "S = Var(E[Y | keuze]) / Var(Y), en het totaal S_T met wat een keuze samen met andere "
            + "doet; Y is hoeveel plaatsen missies gemiddeld verschuiven.",
          "S = Var(E[Y | choice]) / Var(Y), and the total S_T with what a choice does together "
            + "with others; Y is by how many places missions shift on average."),
        unit: language("een aandeel van de spreiding", "a share of the variance"),
        reading: language(
          "60 % betekent: wie deze keuze vastlegt, neemt naar verwachting 60 % van de spreiding "
            + "weg.",
          "60 % means: to settle this choice takes away 60 % of the variance on average."),
        caution: language("Niet welke keuze de juiste is.", "Not which choice is right."),
        references: [
          ("Saltelli et al. (2010)", "10.1016/j.cpc.2009.09.018"),
          ("Jansen (1999)", "10.1016/S0010-4655(98)00154-4"),
        ]),
    ]
  }
}
