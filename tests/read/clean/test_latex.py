"""LaTeX in a text; money beside it."""

import pytest

from briefing.read.clean.characters.latex import plain_latex
from briefing.read.clean.offset_text import Traced
from briefing.read.clean.steps import clean_text

CASES = {
    r"下降$2.5\%$，": "下降2.5%，",
    r"有$4.6$ 万辆": "有4.6万辆",
    r"有 $4.6$ 万辆": "有4.6万辆",
    r"A $4.6$ B": "A 4.6 B",
    r"$4.6$ 万辆": "4.6万辆",
    r"高于$6 1 \%$。": "高于61%。",
    r"每斤$\mathbf{1.30}$ 元": "每斤1.30元",
    r"全长$2.8\mathrm{km}$，": "全长2.8km，",
    r"以$3:1$取胜": "以3:1取胜",
    r"增长$9.\,9\%$": "增长9.9%",
    r"约$1{,}200$人": "约1,200人",
    r"气温$-5^{\circ}\mathrm{C}$": "气温-5℃",
    r"面积$12\mathrm{km}^{2}$": "面积12km²",
    r"浓度$10^{5}$": "浓度10⁵",
    r"增$3 \sim 5$天": "增3～5天",
    r"约$40\textperthousand$": "约40‰",
    r"下降40\%。": "下降40%。",
    r"占\(12.5\%\)。": "占12.5%。",
    r"含$\mathrm{CO}_{2}$多": "含CO2多",
    r"售价$\$ 60000.00$": "售价$60000.00",
    r"每$\text{平方米}$$5$元": "每平方米5元",
    r"售价\texteuro 5亿。": "售价€5亿。",
    r"售价$\euro{5}$亿。": "售价€5亿。",
    r"售价\textyen 5亿。": "售价¥5亿。",
    r"占$\frac{1}{3}$": "占1/3",
    "花了$100，又花$200。": "花了$100，又花$200。",
    "卖US$5和HK$10。": "卖US$5和HK$10。",
    "由$5至$10。": "由$5至$10。",
    "每桶$80-$90。": "每桶$80-$90。",
}


@pytest.mark.parametrize("printed", CASES)
def test_latex_becomes_what_a_line_of_text_has(printed: str) -> None:
    assert clean_text(printed).text == CASES[printed]


def test_a_formula_in_lines_of_its_own_is_left_out() -> None:
    assert "frac" not in clean_text("前文。\n\n$$\n\\frac{a}{b}=c\n$$\n\n后文。").text


SIGNS = """times× sim～ approx≈ pm± cdot· div÷ le≤ leq≤ leqslant≤ ge≥ geq≥ geqslant≥ neq≠ ne≠
    rightarrow→ to→ permil‰ permille‰ textperthousand‰ yen¥ textyen¥ pounds£ euro€ texteuro€ ldots…
    dots… cdots… alphaα betaβ gammaγ deltaδ muμ lambdaλ piπ sigmaσ omegaω OmegaΩ DeltaΔ
    textdegree° colon: infty∞ textpercent% textdollar$ elll prime′ lt< gt> textasciitilde～ mid|
    lbrack[ rbrack] langle〈 rangle〉 ast*"""


@pytest.mark.parametrize("named", SIGNS.split())
def test_a_sign_is_printed_for_its_name(named: str) -> None:
    name, sign = named[:-1], named[-1]
    traced = Traced(f"值\\{name} 5。\\{name}5")
    plain_latex(traced)
    assert traced.text == f"值{sign}5。{sign}5"


UNITS = {
    r"\kilo\metre": "km",
    r"\centi\meter\squared": "cm²",
    r"\milli\gram": "mg",
    r"\micro\second": "μs",
    r"\mega\watt\hour": "MWh",
    r"\giga\watt": "GW",
    r"\metre\per\second": "m/s",
    r"\metre\cubed": "m³",
    r"\litre\per\minute": "L/min",
    r"\kilo\liter": "kL",
    r"\volt": "V",
    r"\ampere": "A",
    r"\tonne": "t",
    r"\hectare": "ha",
    r"\percent": "%",
    r"\degreeCelsius": "℃",
    r"\celsius": "℃",
    r"\kilo\hertz": "kHz",
    r"\pascal": "Pa",
    r"\joule": "J",
    r"\degree": "°",
}


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("command", ["SI", "qty"])
def test_a_quantity_has_its_unit(command: str, unit: str) -> None:
    traced = Traced(rf"约\{command}{{5.2}}{{{unit}}}。")
    plain_latex(traced)
    assert traced.text == f"约5.2{UNITS[unit]}。"
