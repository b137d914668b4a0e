"""The worksheet: a set as a page for pupils, to be answered on a screen or on paper."""
