"""Outlets: a scored collection summed up per outlet, without ranking or grade."""
