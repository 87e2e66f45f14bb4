"""LaTeX in a text; money beside it."""

import pytest

from briefing.read.clean.characters.latex import plain_latex
from briefing.read.clean.offset_text import Traced
from briefing.read.clean.steps import clean_text
from tests.read.clean.told import told

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


PAGES = {
    # A document: its heads and what stands in it for the typesetter.
    "\\documentclass[a4]{ctexart}\n\\begin{document}\n\\section{新桥\n 通车}\\label{a}\nτ": [
        "\n\n\n\n# 新桥 通车\n\n\nτ",
        "mark-up: \\documentclass[a4]{ctexart}",
        "mark-up: \\begin{document}",
        "mark-up: }",
        "mark-up: \\label{a}",
    ],
    "\\section*{新桥}\nτ\n\\subsection{公园}\n\\begin{itemize}\n\\item ω\n\\end{itemize}": [
        "\n\n# 新桥\n\n\nτ\n\n\n# 公园\n\n\n\n ω\n",
        "2 × mark-up: }",
        "mark-up: \\begin{itemize}",
        "mark-up: \\item",
        "mark-up: \\end{itemize}",
    ],
    "\\hypertarget{a}{%\n\\chapter{新桥}\\label{a}}\n\\section{公园}τ": [
        "\n\n# 新桥\n\n\n\n\n# 公园\n\nτ",
        "mark-up: }\\label{a}}",
        "mark-up: }",
    ],
    "\\begin{frame}[t]{新桥}\nτ\n\\end{frame}\n\\section{公园}": [
        "\n\n# 新桥\n\n\nτ\n\n\n\n# 公园\n\n",
        "mark-up: }",
        "mark-up: \\end{frame}",
        "mark-up: }",
    ],
    "\\section{新桥}\n\\begin{table*}\n品种\n\\end{table*}三成\\footnote{省局}。": [
        "\n\n# 新桥\n\n\n三成。",
        "mark-up: }",
        "table: \\begin{table*}\n品种\n\\end{table*}",
        "note: \\footnote{省局}",
    ],
    "\\section{新桥}\n\\begin{figure}x\\end{table}": [
        "\n\n# 新桥\n\n\nx\\end{table}",
        "mark-up: }",
        "mark-up: \\begin{figure}",
    ],
    "\\section{新桥}\n\\author{林晚舟}\n\\date{2031年3月4日}\n``好''\\protect\\label{b}": [
        "\n\n# 新桥\n\n\n\n2031年3月4日\n“好”",
        "mark-up: }",
        "mark-up: \\author{林晚舟}",
        "mark-up: \\date{",
        "mark-up: }",
        "mark-up: \\protect\\label{b}",
    ],
    "\\subsection{新桥}\n\\hypertarget{a}{}\\phantomsection{b}τ": [
        "\n\n# 新桥\n\n\nτ",
        "mark-up: }",
        "mark-up: \\hypertarget{a}{}\\phantomsection{b}",
    ],
    "``好''\\footnote{省局}\\paragraph{新桥}": ["="],
    "见\\href{https://a}{市局}和\\href {b} {省局}。": [
        "见市局和省局。",
        "mark-up: \\href{https://a}{",
        "mark-up: }",
        "mark-up: \\href {b} {",
        "mark-up: }",
    ],
    # Units, powers, signs.
    "重\\SI{5}{\\kilo\\gram}，\\qty[x]{3}{\\metre\\per\\second\\squared}，\\num{12}人": [
        "重5kg，3m/s²，12人",
        "mark-up: \\SI{",
        "mark-up: }{\\",
        "mark-up: ilo\\",
        "mark-up: ram}",
        "mark-up: \\num{",
        "mark-up: }",
    ],
    "长\\SI{5}{\\kilo\\metre.\\hour}": [
        "长5kmh",
        "mark-up: \\SI{",
        "mark-up: }{\\",
        "mark-up: ilo\\",
        "mark-up: etre.\\",
        "mark-up: our}",
    ],
    "热$5^\\circ$，角$3\\degree$，$9\\degreeCelsius$，$x^{-1 0}$，$y^+$，$z_{a b}$，$\\rm km$": [
        "热5°，角3°，$9\\degreeCelsius$，x⁻¹⁰，y⁺，zab，km",
        "mark-up: $",
        "mark-up: _{",
        "mark-up: }$",
        "mark-up: $\\rm ",
        "mark-up: $",
    ],
    "注$^{\\textcircled{1}}$，$2^{\\dagger}$，$3^{[1]}$": [
        "注，2，3",
        "mark-up: $^{\\textcircled{1}}$",
        "mark-up: $",
        "mark-up: ^{\\dagger}$",
        "mark-up: $",
        "mark-up: ^{[1]}$",
    ],
    "$\\mathrm{\\text{\\textbf{\\textit{a1}}}}$，$\\text{\\textit{\\textbf{b2}}}$": [
        "$\\mathrm{\\text{\\textbf{a1}}}$，b2",
        "mark-up: \\textit{",
        "mark-up: }",
        "mark-up: $\\text{\\textit{\\text",
        "mark-up: f{b",
        "mark-up: }}}$",
    ],
    "$a1~\\quad b\\,c\\hspace{1em}d$ $\\{1\\}\\#\\&$，$\\foo{1}$，$\\foo1$": [
        "a1bcd 1#&，$\\foo{1}$，$\\foo1$",
        "mark-up: $",
        "mark-up: ~\\quad ",
        "mark-up: \\,",
        "mark-up: \\hspace{1em}",
        "mark-up: $",
        "mark-up: $\\{",
        "mark-up: \\}\\",
        "mark-up: \\",
        "mark-up: $",
    ],
    "$x$，$xy$，$1\n2$，\\(3\\)，\\(甲\\)": [
        "x，$xy$，$1\n2$，3，\\(甲\\)",
        "2 × mark-up: $",
        "mark-up: \\(",
        "mark-up: \\)",
    ],
    # Formulas in lines of their own, and in a sentence.
    "前\n$$a=b$$\n后": ["前\n\n后", "formula: $$a=b$$"],
    "前\n\\[ a=b \\]\n后": ["前\n\n后", "formula: \\[ a=b \\]"],
    "前\n$$a+1$$\n后": ["前\na+1\n后", "2 × mark-up: $$"],
    "前$$a=b$$后": ["前a=b后", "2 × mark-up: $$"],
    "前$$\\foo=1$$后": ["前后", "formula: $$\\foo=1$$"],
    "前$$\\foo 1$$后": ["="],
    "$$a=b$$": ["", "formula: $$a=b$$"],
    "前\n$$a=b$$，\n后": ["前\na=b，\n后", "2 × mark-up: $$"],
    "前\n，$$a=b$$\n后": ["前\n，a=b\n后", "2 × mark-up: $$"],
    "有 $4.6$ 万，A $1$ 万，万 $1$ B，万\u3000\t$1$": [
        "有4.6万，A 1万，万1 B，万1",
        "mark-up:  $",
        "mark-up: $ ",
        "mark-up: $",
        "mark-up: $ ",
        "mark-up:  $",
        "mark-up: $",
        "mark-up: \u3000\t$",
        "mark-up: $",
    ],
    " $4.6$ ": [" 4.6 ", "2 × mark-up: $"],
    "降4 \\%，\\%，5\\times 3，\\text{甲}，\\mathrm{\\foo}": [
        "降4%，\\%，5×3，甲，\\mathrm{\\foo}",
        "mark-up:  \\",
        "mark-up: \\text{",
        "mark-up: }",
    ],
}


@pytest.mark.parametrize("page", PAGES)
def test_what_latex_prints_is_left_of_it(page: str) -> None:
    assert told(plain_latex, page) == PAGES[page]
