"""Forms: what a text does by its marks, capitals and numbers rather than by its words.

One form a file. Each says where the form stands in a batch and leaves out what only looks like
it; what it weighs is the business of the feature that counts it.
"""
