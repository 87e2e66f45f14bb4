"""Single characters and what stands for them: codes, controls, formulas, blanks, other forms."""
