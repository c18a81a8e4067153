/// What a page can do where scripts run; without it nothing is missing but convenience.
///
/// Tables sort by a column and show the rows with a word; regions that do not scroll are taken out
/// of the order of the tabulator key.
enum HTMLScript {
  /// The hash of ``source`` by which the page allows this script and no other; with another one a
  /// browser would not run it, and the tests in a browser would fail.
  static let hash = "sha256-rEBbNlM1rCNgDvQFXlMq9YgMdkJFUxWdengMdVhrvgk="

  static let source = HTMLSource(
    #"""
    (function () {
      'use strict';
      var levels = ['low', 'moderate', 'high', 'very high'];
      function value(row, column) {
        var text = row.cells[column] ? row.cells[column].textContent.trim() : '';
        var lower = text.toLowerCase();
        for (var i = levels.length - 1; i >= 0; i--) {
          if (lower.indexOf(levels[i]) === 0) {
            var score = /\d+/.exec(lower);
            return 1000 * i + (score ? parseInt(score[0], 10) : 0);
          }
        }
        var number = /^[^\d-]{0,2}(-?\d[\d,]*\.?\d*)(?![\d-])/.exec(text);
        return number ? parseFloat(number[1].replace(/,/g, '')) : lower;
      }
      function compare(a, b) {
        if (typeof a === typeof b) return a < b ? -1 : a > b ? 1 : 0;
        return typeof a === 'number' ? -1 : 1;
      }
      function sortable(table) {
        var heads = table.tHead.rows[0].cells;
        Array.prototype.forEach.call(heads, function (head, column) {
          if (head.tagName !== 'TH') return;
          var button = document.createElement('button');
          button.type = 'button';
          while (head.firstChild) button.appendChild(head.firstChild);
          head.appendChild(button);
          button.addEventListener('click', function () {
            var up = head.getAttribute('aria-sort') !== 'ascending';
            Array.prototype.forEach.call(heads, function (other) {
              other.removeAttribute('aria-sort');
            });
            head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
            var body = table.tBodies[0];
            var rows = Array.prototype.map.call(body.rows, function (row, place) {
              return { row: row, place: place, value: value(row, column) };
            });
            rows.sort(function (a, b) {
              return (up ? 1 : -1) * compare(a.value, b.value) || a.place - b.place;
            });
            rows.forEach(function (entry) { body.appendChild(entry.row); });
          });
        });
      }
      function filterable(table) {
        var label = document.createElement('label');
        var input = document.createElement('input');
        var told = document.createElement('span');
        label.className = 'filter';
        label.textContent = 'Show rows with ';
        input.type = 'search';
        input.setAttribute('aria-controls', table.id);
        told.setAttribute('role', 'status');
        label.appendChild(input);
        var line = document.createElement('p');
        line.className = 'filter-line';
        line.appendChild(label);
        line.appendChild(told);
        table.parentNode.parentNode.insertBefore(line, table.parentNode);
        input.addEventListener('input', function () {
          var wanted = input.value.trim().toLowerCase();
          var shown = 0;
          Array.prototype.forEach.call(table.tBodies[0].rows, function (row) {
            row.hidden = row.textContent.toLowerCase().indexOf(wanted) < 0;
            if (!row.hidden) shown += 1;
          });
          told.textContent = wanted ? ' ' + shown + ' of ' + table.tBodies[0].rows.length : '';
        });
      }
      var tables = document.querySelectorAll('table.data');
      Array.prototype.forEach.call(tables, function (table) {
        var rows = table.tBodies[0].rows.length;
        if (rows > 3) sortable(table);
        if (rows > 11) filterable(table);
      });
      function regions() {
        Array.prototype.forEach.call(document.querySelectorAll('.scroll'), function (region) {
          var scrolls = region.scrollWidth > region.clientWidth + 1;
          if (scrolls) region.setAttribute('tabindex', '0');
          else region.removeAttribute('tabindex');
        });
      }
      regions();
      addEventListener('resize', regions);
      addEventListener('toggle', regions, true);
    })();
    """#
  )
}
