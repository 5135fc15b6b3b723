"""The words and figures that the audit must and must not find."""

import unittest

from naming import Flat, has_amount, has_number, is_named


def entity(name, kind="partner", aliases="", abbreviation=""):
    return {"name": name, "kind": kind, "aliases": aliases, "abbreviation": abbreviation}


class Names(unittest.TestCase):
    def test_a_name_is_found_whatever_the_case_the_accents_and_the_line_ends(self):
        for name, text in [("Sleuteltechnologieën", "de sleuteltech-\nnologieen en"),
                           ("Gezondheid & Zorg", "thema gezondheid\nen zorg."),
                           ("TNO", "EZK,TNO/RIVM"), ("TKI’s", "de TKI's zijn"),
                           ("DEI+", "de DEI+ en VEKI"), ("kabinet", "het kabinet25 is"),
                           ("Klimaat & energie", "TotaalKlimaat & \nenergie")]:
            self.assertTrue(Flat(text).holds(name), name)

    def test_a_part_of_a_word_is_no_name(self):
        for name, text in [("ROM", "programma"), ("ICT", "predictie"), ("missie I", "missie II"),
                           ("DEI", "de DEI+"), ("TNO", "")]:
            self.assertFalse(Flat(text).holds(name), name)

    def test_an_enumeration_says_the_class_word_once(self):
        energy = entity("Topsector Energie", "topsector")
        self.assertTrue(is_named(energy, Flat("de topsectoren Logistiek, HTSM en Energie")))
        self.assertFalse(is_named(energy, Flat("de topsectoren sparen energie")))
        self.assertFalse(is_named(energy, Flat("Energie is duur")))

    def test_the_label_of_a_mission_is_no_name_of_it(self):
        mission = entity("Een volledig circulaire economie in 2050", "mission", abbreviation="CE")
        self.assertFalse(is_named(mission, Flat("de CE is ver")))


class Figures(unittest.TestCase):
    def test_an_amount_is_found_as_printed(self):
        for thousands, text in [(12500, "beiden € 12,5 miljoen"), (200, "ca. € 200.000 in"),
                                (2050000, "€2,05 miljard private en"), (22000, "van €22 naar €30 miljoen"),
                                (74000, "ruim 74 mil-\njoen euro"), (9300, "van 9.3 miljoen aan"),
                                (700, "bedragen € x 1000\n2.000 700 1.933")]:
            self.assertTrue(has_amount(text, thousands), text)

    def test_another_amount_is_not(self):
        for thousands, text in [(2500, "€ 12,5 miljoen"), (12500, "€ 12,5 miljard"), (500, "1.500 mln"),
                                (200, "200 partners"), (5000, "5 procent van € 8 miljoen")]:
            self.assertFalse(has_amount(text, thousands), text)

    def test_a_count_is_found_in_digits_and_in_words(self):
        for number, text in [(875, "zijn 875 PPS"), (180000, "(ca 180.000)"), (5.6, "5,6 procent"),
                             (25, "vijfentwintig missies"), (3, "een drietal"), (6, "zesjarige")]:
            self.assertTrue(has_number(text, number), text)

    def test_another_count_is_not(self):
        for number, text in [(5, "vijftien"), (875, "1.875 projecten"), (2, "2,5 procent")]:
            self.assertFalse(has_number(text, number), text)


if __name__ == "__main__":
    unittest.main()
