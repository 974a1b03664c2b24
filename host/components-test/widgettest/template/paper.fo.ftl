<fo:block>${text}</fo:block>
