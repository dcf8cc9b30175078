// The map of a list: our own base map, the points of the list itself, clusters with names. Without it the list says the same.
// A page of ours draws its own; on other sites the web component calls essaimMap with an element that has the same attributes.
(function () {
  'use strict';

  var L = window.L;
  if (!L) {
    return;
  }
  // Beyond so many places a cluster grows no more: the number tells the rest.
  var LARGEST = 40;
  var still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

  function load(url) {
    return fetch(url, { credentials: 'omit' }).then(function (answer) {
      if (!answer.ok) {
        throw new Error(answer.status + ' ' + url);
      }
      return answer.json();
    });
  }

  function essaimMap(box) {
    var words = box.dataset;

    function failed() {
      var line = document.createElement('p');
      line.className = 'mapless';
      line.textContent = words.failed;
      box.replaceChildren(line);
    }

    function element(name, className, text) {
      var made = document.createElement(name);
      made.className = className;
      made.textContent = text;
      return made;
    }

    // The town that most of the places of a cluster name.
    function town(markers) {
      var counts = new Map();
      markers.forEach(function (marker) {
        var name = marker.options.town;
        if (name) {
          counts.set(name, (counts.get(name) || 0) + 1);
        }
      });
      var best = '';
      counts.forEach(function (count, name) {
        if (!best || count > counts.get(best)) {
          best = name;
        }
      });
      return best;
    }

    function clusterIcon(cluster) {
      var count = cluster.getChildCount();
      var size = Math.round(2 * (11 + 2.4 * Math.sqrt(Math.min(count, LARGEST))));
      var name = town(cluster.getAllChildMarkers());
      var label = count + ' ' + words.many + (name ? ' ' + words.around + ' ' + name : '');
      var pin = element('span', 'pin', String(count));
      pin.style.width = pin.style.height = size + 'px';
      var whole = document.createElement('span');
      whole.appendChild(pin);
      if (name) {
        whole.appendChild(element('span', 'town', name));
      }
      cluster.options.title = label;
      cluster.options.alt = label;
      return L.divIcon({ html: whole, className: 'cluster', iconSize: [size, size] });
    }

    // Leaflet makes a cluster a button; its name is that of what it holds.
    function nameClusters() {
      box.querySelectorAll('.cluster').forEach(function (icon) {
        if (icon.title) {
          icon.setAttribute('aria-label', icon.title);
        }
      });
    }

    function meet(a, b) {
      return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    }

    // Town names where there is room: those of small clusters give way first.
    function placeTowns() {
      var frame = box.getBoundingClientRect();
      var taken = Array.from(box.querySelectorAll('.pin'), function (pin) { return pin.getBoundingClientRect(); });
      Array.from(box.querySelectorAll('.town')).sort(function (a, b) {
        return Number(b.previousSibling.textContent) - Number(a.previousSibling.textContent);
      }).forEach(function (town) {
        var at = town.getBoundingClientRect();
        var inside = at.left > frame.left && at.right < frame.right && at.bottom < frame.bottom;
        var free = inside && !taken.some(function (other) { return meet(at, other); });
        town.classList.toggle('hidden', !free);
        if (free) {
          taken.push(at);
        }
      });
    }

    function afterEachMove(map, group) {
      var waiting = 0;
      function settle() {
        cancelAnimationFrame(waiting);
        waiting = requestAnimationFrame(function () {
          nameClusters();
          placeTowns();
        });
      }
      map.on('moveend zoomend resize', settle);
      group.on('animationend', settle);
      settle();
    }

    function popup(properties) {
      var link = element('a', '', properties.name);
      link.href = properties.url;
      var body = document.createElement('div');
      body.appendChild(link);
      if (properties.locality) {
        body.appendChild(element('p', 'sub', properties.locality));
      }
      return body;
    }

    function marker(feature) {
      var at = feature.geometry.coordinates;
      var properties = feature.properties;
      var name = properties.name + (properties.locality ? ', ' + properties.locality : '');
      return L.marker([at[1], at[0]], {
        town: properties.locality || '',
        title: name,
        alt: name,
        icon: L.divIcon({ html: element('span', 'pin', ''), className: 'single', iconSize: [24, 24] })
      }).bindPopup(function () { return popup(properties); });
    }

    function draw(base, points) {
      box.replaceChildren();
      var map = L.map(box, {
        maxZoom: 12,
        minZoom: 2,
        zoomSnap: 0.25,
        zoomControl: false,
        scrollWheelZoom: false,
        fadeAnimation: !still,
        zoomAnimation: !still,
        markerZoomAnimation: !still
      });
      map.attributionControl.setPrefix(false);
      map.attributionControl.addAttribution('Natural Earth');
      L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
      L.geoJSON(base, {
        interactive: false,
        style: function (feature) {
          return { className: feature.properties.name === 'France' ? 'map-land' : 'map-abroad' };
        }
      }).addTo(map);
      var group = L.markerClusterGroup({
        iconCreateFunction: clusterIcon,
        showCoverageOnHover: false,
        animate: !still,
        maxClusterRadius: 56,
        chunkedLoading: false
      });
      var located = points.features.filter(function (feature) { return feature.geometry; });
      group.addLayers(located.map(marker));
      map.addLayer(group);
      // The mainland if most places are there: five islands far away must not make it a speck.
      var near = located.filter(function (feature) {
        var at = feature.geometry.coordinates;
        return at[0] > -6 && at[0] < 10 && at[1] > 41 && at[1] < 52;
      });
      var shown = near.length * 2 > located.length ? near : located;
      var all = L.latLngBounds(shown.map(function (feature) {
        return [feature.geometry.coordinates[1], feature.geometry.coordinates[0]];
      }));
      map.fitBounds(all, { padding: [24, 24], maxZoom: 9 });
      if (words.center || words.zoom) {
        map.setView(words.center ? words.center.split(',').map(Number) : all.getCenter(), Number(words.zoom) || map.getZoom());
      }
      afterEachMove(map, group);
    }

    function points() {
      var url = new URL(words.points, window.location.href);
      url.searchParams.set('lang', words.lang);
      return load(url.href);
    }

    return Promise.all([load(words.base), points()]).then(function (both) {
      draw(both[0], both[1]);
    }).catch(failed);
  }

  window.essaimMap = essaimMap;
  var own = document.querySelector('#map[data-points][data-base]');
  if (own) {
    essaimMap(own);
  }
}());
