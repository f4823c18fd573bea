"""The gate on sentences of other languages that say what is lacking: true of what is asked and not to be had, refused
where a live figure or an article tells it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retrieval.names.instruments import Resolver
from retrieval.types import Evidence
from tests.fakes.llm.evidence import judged, of, view

UPS = "UPS cut about 48,000 jobs in the first nine months of the year. Revenue fell 4 percent to 21.4 billion dollars."
ASKED = {
    "de": "Was sagt der Artikel über Umsatz und Stellenstreichungen bei UPS, und wie hoch ist die Dividendenrendite?",
    "es": "¿Qué dice el artículo sobre ingresos y recortes de empleo de UPS y cuál es su rentabilidad por dividendo?",
    "fr": "Que dit l'article sur les suppressions d'emplois d'UPS et quel est son rendement du dividende ?",
    "ru": "Что пишет статья о выручке и сокращении рабочих мест UPS и какова дивидендная доходность?",
    "zh": "文章怎么说UPS营收、裁员？股息率是多少？",
}


def asked(language: str, resolver: Resolver) -> Evidence:
    facts = of(UPS, "UPS", resolver, ASKED[language])
    return replace(facts, views=(view("UPS", price=94.86),), gaps=("dividend yield: no live source",))


@pytest.mark.parametrize(
    ("language", "so"),
    [
        ("de", "Zur Dividendenrendite liegen keine Daten vor."),
        ("es", "No hay datos sobre la rentabilidad por dividendo."),
        ("es", "No hay una fuente en vivo para la rentabilidad por dividendo."),
        ("fr", "Le rendement du dividende d'UPS n'est pas disponible."),
        ("fr", "Aucune donnée n'est disponible sur le rendement du dividende."),
        ("ru", "Данных о дивидендной доходности UPS нет."),
        ("ru", "Сведения о дивидендной доходности отсутствуют."),
        ("zh", "目前没有UPS股息率的数据。"),
        ("zh", "股息率数据暂无法获取。"),
    ],
)
def test_what_is_not_to_be_had_is_said_so(language: str, so: str, resolver: Resolver) -> None:
    assert judged(so, asked(language, resolver), resolver) is None


@pytest.mark.parametrize(
    ("language", "not_so"),
    [
        ("de", "Der Artikel sagt nichts zu den Stellenstreichungen bei UPS."),
        ("de", "Der Kurs von UPS ist nicht verfügbar."),
        ("es", "El artículo no menciona los recortes de empleo."),
        ("es", "El precio de UPS no está disponible."),
        ("fr", "L'article ne mentionne pas les suppressions d'emplois."),
        ("fr", "UPS ne verse pas de dividende."),
        ("ru", "Статья ничего не говорит о сокращении рабочих мест."),
        ("ru", "Данные о курсе UPS отсутствуют."),
        ("zh", "文章没有提到裁员。"),
        ("zh", "UPS不派发股息。"),
    ],
)
def test_what_is_there_is_not_said_to_be_lacking(language: str, not_so: str, resolver: Resolver) -> None:
    assert judged(not_so, asked(language, resolver), resolver) is not None
