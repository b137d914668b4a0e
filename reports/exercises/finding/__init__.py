"""What makes an item clear: of all that was found in articles, what a key may rest on.

Each file answers one question that several kinds ask: which hedges are clear, whose words these
are, which sentences read by themselves, what an article tells and what it leaves out.
"""
